import { z } from 'zod';
import { errorCode } from '../../lib/result.ts';
import { role } from './role.ts';

export const SIGN_IN_PATH = '/sign-in';
export const SIGN_OUT_PATH = '/sign-out';
/** A longer body is refused unread. */
export const SIGN_IN_BYTES = 4_096;

const PASSWORD_LEAST = 10;
const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u);

/** What somebody signs in with, as it is shown to colleagues too. */
export const userName = oneLine(64);
/** For a password that is chosen; one that is tried may be anything. */
export const newPassword = z.string().min(PASSWORD_LEAST).max(256);
export const triedPassword = z.string().min(1).max(256);
/** Names that differ only in their case or their spaces are one. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What anybody may know of a centre. */
export const centreDoor = z.object({
  crocdesk: z.literal('centre'),
  /** Nobody is known here yet: whoever has the code that the centre printed becomes its first administrator. */
  needsSetUp: z.boolean(),
});
export type CentreDoor = z.infer<typeof centreDoor>;

export const signInAsked = z.object({
  name: userName,
  password: triedPassword,
  device: z.string().min(1).max(64),
  /** For the list of sessions: the name of the machine. */
  deviceName: z.string().max(128).default(''),
  setUpCode: z.string().max(64).nullable().default(null),
});
export type SignInAsked = z.infer<typeof signInAsked>;

export const signedIn = z.object({
  token: z.string().min(1).max(512),
  expiresAt: z.number().int(),
  user: z.object({ id: z.string().max(64), name: z.string().max(128), role, scopes: z.array(z.string().max(256)) }),
});
export type SignedIn = z.infer<typeof signedIn>;

/** Every refusal says the same, whatever was wrong. */
export const refusedHttp = z.object({
  ok: z.literal(false),
  code: errorCode,
  message: z.string().max(500).default(''),
  /** Not before so many seconds. */
  retryAfterS: z.number().optional(),
});
