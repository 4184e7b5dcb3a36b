import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Doorkeeper {
  /** Opens the desk once. */
  readonly startToken: string;
  /** The cookie for the first one who brings the token; null for everybody else. */
  exchange(token: string): string | null;
  /** Asked for by a name that leads here, not through somebody's DNS. */
  isOurHost(request: IncomingMessage): boolean;
  isOurOrigin(request: IncomingMessage): boolean;
  hasCookie(request: IncomingMessage): boolean;
}

const secret = () => randomBytes(32).toString('base64url');

/** Who may come in: a token that works once, then a cookie only this browser has. `port` is known once the server listens. */
export function createDoorkeeper(port: () => number): Doorkeeper {
  const startToken = secret();
  const session = secret();
  let used = false;
  const cookieName = () => `crocdesk_${port()}`;

  return {
    startToken,
    exchange(token) {
      if (used || !same(token, startToken)) return null;
      used = true;
      return `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isOurHost: ({ headers }) => headers.host === `127.0.0.1:${port()}`,
    isOurOrigin: ({ headers }) => headers.origin === `http://127.0.0.1:${port()}`,
    hasCookie: ({ headers }) => same(cookieOf(headers.cookie ?? '', cookieName()), session),
  };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(header: string, name: string): string {
  const pair = header.split(';').find((one) => one.trim().startsWith(`${name}=`));
  return pair ? pair.trim().slice(name.length + 1) : '';
}
