import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { Person, Sessions } from '../../people/sessions.ts';
import { mayRead } from '../session/mayRead.ts';
import { withinTime } from '../session/withinTime.ts';
import type { Copies } from './createCopies.ts';
import type { Tickets } from './createTickets.ts';
import { sendSegment } from './sendSegment.ts';

export interface CopyNeeds {
  copies: Copies;
  tickets: Tickets;
  sessions: Sessions;
  clock: Clock;
}

/** A copy that is being made is waited for so long before the desk is told to come back. */
const HOLD_MS = 4_000;
const COME_BACK_S = '1';
const SEGMENT = /^\/sync\/copy\/([\w-]{1,128})\/(\d{1,7})$/;

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** The first copy over HTTP: `/sync/copy?scope=S` and `/sync/copy/ID/N`. Who asks is looked at each time. */
export function serveCopy(needs: CopyNeeds): Serve {
  return (request, response) => {
    serve(needs, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

async function serve(needs: CopyNeeds, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const person = await personBehind(needs.sessions, request);
  if (!person) return end(response, 401);
  const url = new URL(request.url ?? '/', 'http://centre');
  const segment = SEGMENT.exec(url.pathname);
  const desk = deskOf(request, person);
  if (segment) return giveSegment(needs, { request, response, person, desk }, segment[1] ?? '', Number(segment[2]));
  const scope = url.searchParams.get('scope');
  if (url.pathname !== '/sync/copy' || !scope) return end(response, 404);
  return giveManifest(needs, { request, response, person, desk }, scope);
}

interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  person: Person;
  desk: string;
}

async function giveManifest(
  { copies, tickets, clock }: CopyNeeds,
  { response, person, desk }: Asked,
  scope: string,
): Promise<void> {
  if (!mayRead(person, scope)) return end(response, 403);
  const manifest = await withinTime(clock, HOLD_MS, copies.current(scope)).catch(() => null);
  if (!manifest) return comeBack(response);
  if (manifest.segments.length > 0 && !(await tickets.take(desk))) return comeBack(response);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(manifest));
}

async function giveSegment(
  { copies, tickets }: CopyNeeds,
  { request, response, person, desk }: Asked,
  id: string,
  n: number,
): Promise<void> {
  const manifest = copies.find(id);
  const segment = manifest?.segments[n];
  if (!manifest || !segment) return end(response, manifest ? 404 : 410);
  if (!mayRead(person, manifest.scope)) return end(response, 403);
  if (!(await tickets.take(desk))) return comeBack(response);
  const file = { path: copies.file(manifest, n), bytes: segment.bytes, tag: `${id}-${n}` };
  const wasSent = await sendSegment(request, response, file);
  if (wasSent && isLast(manifest, n)) tickets.giveBack(desk);
}

const isLast = ({ segments }: CopyManifest, n: number) => n === segments.length - 1;

async function personBehind(sessions: Sessions, { headers }: IncomingMessage): Promise<Person | null> {
  const token = /^Bearer (\S{1,512})$/i.exec(headers.authorization ?? '')?.[1];
  const person = token === undefined ? null : await sessions.whoIs(token);
  if (person === null || person === 'revoked') return null;
  return person.device === undefined || person.device === headers['x-crocdesk-device'] ? person : null;
}

/** Whose turn it is: a device, or a user at an address. */
function deskOf({ headers, socket }: IncomingMessage, { userId }: Person): string {
  const device = headers['x-crocdesk-device'];
  return typeof device === 'string' && device.length <= 64 ? device : `${userId} ${socket.remoteAddress}`;
}

const comeBack = (response: ServerResponse) => void response.writeHead(503, { 'retry-after': COME_BACK_S }).end();
const end = (response: ServerResponse, status: number) => void response.writeHead(status).end();
