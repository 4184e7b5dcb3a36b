import WebSocket from 'ws';
import type { Clock } from '../../../shared/lib/clock.ts';
import { createSilence } from '../../../shared/lib/silence.ts';
import type { AriServer } from './ariServer.ts';
import { ariUrl, authorization } from './ariServer.ts';

const PING_MS = 5_000;
const DEAD_MS = 15_000;
const OPEN_MS = 10_000;
/** No event is that long. */
const FRAME_BYTES = 1_048_576;

export interface AriSocket {
  close(why: string): void;
}
export interface AriSocketHeard {
  open(): void;
  /** An event, read but not looked into. */
  event(event: unknown): void;
  /** What is no event. */
  garbage(): void;
  /** Told once. `isRefused`: the PBX does not accept the name or the secret. */
  closed(why: string, isRefused: boolean): void;
}

/** One socket on which an Asterisk tells what happens, of all channels and not only of ours. */
export function createAriSocket(server: AriServer, clock: Clock, heard: AriSocketHeard): AriSocket {
  const socket = new WebSocket(eventsUrl(server), {
    headers: { authorization: authorization(server) },
    handshakeTimeout: OPEN_MS,
    maxPayload: FRAME_BYTES,
    perMessageDeflate: false,
    followRedirects: false,
  });
  let isOpen = true;
  const silence = createSilence(clock, PING_MS);
  let stopBeating = () => {};

  const end = (why: string, isRefused = false) => {
    if (!isOpen) return;
    isOpen = false;
    stopBeating();
    socket.terminate();
    heard.closed(why, isRefused);
  };
  const beat = () => {
    if (silence.atBeat() >= DEAD_MS) return end('the PBX has fallen silent');
    socket.ping();
    stopBeating = clock.after(PING_MS, beat);
  };
  socket.on('open', () => {
    if (!isOpen) return;
    silence.heard();
    beat();
    heard.open();
  });
  socket.on('pong', silence.heard);
  socket.on('message', (bytes, isBinary) => {
    if (!isOpen) return;
    silence.heard();
    const event = isBinary ? undefined : eventIn(String(bytes));
    if (event === undefined) heard.garbage();
    else heard.event(event);
  });
  socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
    end(`the PBX answers ${statusCode}`, statusCode === 401 || statusCode === 403);
  });
  socket.on('error', (error) => end(wordFor(error)));
  socket.on('close', () => end('the PBX closed the connection'));
  return { close: end };
}

function eventsUrl(server: AriServer): URL {
  const url = ariUrl(server, ['events'], { app: server.app, subscribeAll: 'true' });
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
}

/** The kind of an error, without the address. */
const wordFor = (error: Error) => (error as NodeJS.ErrnoException).code ?? error.name;

/** Undefined: no event. */
function eventIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
