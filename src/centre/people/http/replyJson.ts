import type { ServerResponse } from 'node:http';
import type { Failure, Result } from '../../../shared/lib/result.ts';

export type Answer = Result<unknown> & { waitMs?: number };

/** One JSON answer, its status after its code. */
export function replyJson(response: ServerResponse, { waitMs, ...answer }: Answer): void {
  const seconds = waitMs === undefined ? undefined : Math.ceil(waitMs / 1_000);
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  const retry = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  response.writeHead(answer.ok ? 200 : statusOf(answer.code), { ...headers, ...retry, connection: 'close' });
  response.end(JSON.stringify(seconds === undefined ? answer : { ...answer, retryAfterS: seconds }));
}

const statuses: Partial<Record<Failure['code'], number>> = {
  'signed-out': 401,
  'sign-in-refused': 401,
  'not-allowed': 403,
  'not-found': 404,
  'name-taken': 409,
  'last-administrator': 409,
  conflict: 409,
  'too-many-tries': 429,
  internal: 500,
};
const statusOf = (code: Failure['code']) => statuses[code] ?? 400;
