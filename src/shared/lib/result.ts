import { z } from 'zod';

/** Why something was refused. Every code has one sentence an agent may read, in each language (renderer/session/sentences). */
export const errorCode = z.enum([
  'unknown-command',
  'bad-input',
  'not-allowed',
  'not-found',
  'not-now',
  'number-invalid',
  'no-such-call',
  'telephony-down',
  'telephony-refused',
  'telephony-cannot',
  'timed-out',
  'disposition-required',
  /** What was chosen promises a callback that nobody has dated yet. */
  'callback-required',
  'save-failed',
  'disk-full',
  'script-broken',
  'conflict',
  'signed-out',
  /** Name or password: which of them is not said. */
  'sign-in-refused',
  'too-many-tries',
  'name-taken',
  'last-administrator',
  'centre-unreachable',
  'not-a-centre',
  'address-invalid',
  /** A centre, which does not go by the name it was asked for. */
  'centre-other-name',
  'certificate-unknown',
  'certificate-expired',
  'certificate-name',
  'disconnected',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

export interface Failure {
  ok: false;
  code: ErrorCode;
  message: string;
}
export type Result<T> = { ok: true; value: T } | Failure;

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (code: ErrorCode, message = code as string): Failure => ({ ok: false, code, message });

/** Thrown by handlers for what an agent may be told; anything else that is thrown becomes `internal`. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string = code) {
    super(message);
    this.code = code;
  }
}
