import type { IncomingMessage } from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Programs speak to the centre, pages never do: a browser always sends an Origin with a socket,
 * and a name that was made to point here (DNS rebinding) shows in Host.
 */
export function mayKnock(request: IncomingMessage, ownNames: readonly string[]): boolean {
  if (request.headers.origin !== undefined) return false;
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return [...LOOPBACK, ...ownNames].includes(name);
}
