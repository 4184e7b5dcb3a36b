import type { IncomingMessage } from 'node:http';

/** What a request asks for; an address that cannot be read leads nowhere. */
export function addressOf({ url = '/' }: IncomingMessage): URL {
  const base = 'http://127.0.0.1';
  return URL.canParse(url, base) ? new URL(url, base) : new URL('/unreadable', base);
}
