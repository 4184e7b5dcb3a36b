import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageAnswer } from '../page/pageAnswer.ts';
import { addressOf } from './addressOf.ts';
import { comeAgain } from './comeAgain.ts';
import type { Doorkeeper } from './doorkeeper.ts';

/** One request for the page: the start address, then its files for whoever has the cookie. */
export function answerHttp(door: Doorkeeper, folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (!door.isOurHost(request)) return deny(response, 421, 'wrong host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return deny(response, 405, 'method not allowed');
  const address = addressOf(request);
  const { pathname, searchParams } = address;
  if (pathname === '/start') return start(door, searchParams.get('t') ?? '', request, response);
  if (!door.hasCookie(request)) return outside(address, request, response);
  const socket = `ws://${request.headers.host}`;
  const { status, headers, body } = pageAnswer(folder, pathname, socket);
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Nobody comes in without the cookie; a browser that was sent here by a link is shown the way to bring it. */
function outside(address: URL, request: IncomingMessage, response: ServerResponse): void {
  const page = comeAgain(request, address);
  if (page === null) return deny(response, 403, 'not signed in: open the address that Crocdesk printed');
  const headers = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  response
    .writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    .end(page);
}

/** A browser that is in already is shown in again; for everybody else the token works once. */
function start(door: Doorkeeper, token: string, request: IncomingMessage, response: ServerResponse): void {
  const quiet = { location: '/', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  if (door.hasCookie(request)) {
    response.writeHead(303, quiet).end();
    return;
  }
  const cookie = door.exchange(token);
  if (cookie === null) return deny(response, 403, 'this address was used already, or never was valid');
  response.writeHead(303, { ...quiet, 'set-cookie': cookie }).end();
}

function deny(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(why);
}
