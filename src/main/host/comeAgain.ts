import type { IncomingMessage } from 'node:http';

const LONGEST = 1_024;

/**
 * A browser that opens a link of another site leaves the strict cookie at home. This page, which says and shows nothing,
 * asks for the same address from here, and then the cookie comes along, or the door stays closed. Null: not such a request.
 */
export function comeAgain(
  { method, headers }: IncomingMessage,
  { pathname, search, searchParams }: URL,
): string | null {
  const mode = headers['sec-fetch-mode'] ?? 'navigate';
  if (method !== 'GET' || pathname !== '/' || mode !== 'navigate') return null;
  const link = /[?&]tel=([^&]*)/.exec(search)?.[1] ?? '';
  if (link === '' || link.length > LONGEST || searchParams.has('again')) return null;
  return `<!doctype html><meta charset="utf-8"><title>Crocdesk</title><meta http-equiv="refresh" content="0;url=/?again=1&amp;tel=${safe(link)}">`;
}

/** As it came, but nothing that could end the attribute or begin another address. */
const safe = (link: string): string =>
  link.replace(/[^\w.~%!*()+:=-]/g, (other) => encodeURIComponent(other)).replaceAll("'", '%27');
