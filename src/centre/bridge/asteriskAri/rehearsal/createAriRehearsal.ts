import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { createRehearsedExchange } from './rehearsedExchange.ts';
import type { AriAsked } from './rehearsedRest.ts';
import { answerRest } from './rehearsedRest.ts';
import { rehearsedWorld } from './rehearsedWorld.ts';

/** How it behaves: as an Asterisk; as one that starts (that status to everything); as one behind a dead line. */
export type AriManner = 'asterisk' | 'silent' | 404 | 503;

const APP = 'crocdesk';
const USER = 'crocdesk';
export const REHEARSED_SECRET = 'crocodile';
const expected = `Basic ${Buffer.from(`${USER}:${REHEARSED_SECRET}`).toString('base64')}`;

/** `GET recordings`, `POST pause`: what of, or what to do. */
function inShort({ method, path }: AriAsked): string {
  const parts = path.split('/').filter(Boolean);
  return `${method} ${parts.at(method === 'GET' ? 0 : -1)}`;
}

/** The HTTP port of an Asterisk on a real socket, which reacts as one and which a test makes fail. */
export async function createAriRehearsal() {
  const open = new Set<Socket>();
  const listeners = new Map<WebSocket, string>();
  const asked: AriAsked[] = [];
  const refuses = new Map<string, number>();
  const state = { manner: 'asterisk' as AriManner, isStock: false, isReadOnly: false, slowMs: 0, opened: 0 };
  /** As the PBX is set up with them: `agent1`, and whether it is there. */
  const endpoints = new Map<string, boolean>();
  const recordings = new Map<string, string>();
  /** Applications that hear everything are never forgotten, whether or not somebody still listens. */
  const known = new Set<string>();
  const sayRaw = (frame: string | Buffer) => {
    if (state.manner === 'asterisk') for (const socket of listeners.keys()) socket.send(frame);
  };
  const say = (event: Record<string, unknown>) =>
    sayRaw(JSON.stringify({ timestamp: '2026-11-22T03:24:01.574+0000', ...event }));
  const exchange = createRehearsedExchange(say, APP, () => state.isStock);
  const sockets = new WebSocketServer({ noServer: true, autoPong: false });

  const statusFor = ({ method, headers }: IncomingMessage): number | null => {
    if (typeof state.manner === 'number') return state.manner;
    if (headers.authorization !== expected) return 401;
    return state.isReadOnly && method !== 'GET' ? 403 : null;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = await text(request);
    if (state.manner === 'silent') return;
    if (state.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, state.slowMs));
    const question: AriAsked = {
      method: request.method ?? '',
      path: url.pathname.replace(/^\/ari/, ''),
      query: Object.fromEntries(url.searchParams),
      ...(body && { body: JSON.parse(body) }),
    };
    asked.push(question);
    const status = statusFor(request) ?? refuses.get(inShort(question));
    const answer =
      status === undefined
        ? answerRest(exchange, question, { endpoints, recordings, knows: (app) => known.has(app) })
        : { status, body: { message: 'refused' } };
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  };
  const upgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const status = statusFor(request);
    const isRight = /^\/ari\/events\?app=crocdesk(-test|(-standby-\w+)?&subscribeAll=true)$/.test(request.url ?? '');
    if (status !== null || !isRight)
      return void socket.end(`HTTP/1.1 ${status ?? 400} Refused\r\nConnection: close\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (listener) => {
      if (request.url?.includes('-test')) return;
      state.opened += 1;
      const app = new URL(request.url ?? '', 'http://localhost').searchParams.get('app') ?? '';
      known.add(app);
      listeners.set(listener, app);
      listener.on('close', () => listeners.delete(listener));
      listener.on('ping', (data) => state.manner === 'asterisk' && listener.pong(data));
    });
  };
  let server: Server | undefined;
  const start = async (port: number) => {
    server = createServer((request, response) => void serve(request, response));
    server.on('upgrade', upgrade);
    server.on('connection', (socket) => {
      open.add(socket);
      socket.on('close', () => open.delete(socket)).on('error', () => {});
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const kill = async () => {
    for (const socket of open) socket.destroy();
    if (!server?.listening) return;
    server.close();
    await once(server, 'close');
  };
  const port = await start(0);
  return {
    server: { url: `http://127.0.0.1:${port}`, username: USER, secret: REHEARSED_SECRET, app: APP },
    world: rehearsedWorld(exchange),
    ...{ exchange, asked, refuses, state, endpoints, recordings, say, sayRaw, kill },
    /** What was asked of it, in short, without the questions about its state. */
    acts: () =>
      asked
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('eventFilter'))
        .map(({ method, path }) => `${method} ${path}`),
    hangUpSockets: () => {
      for (const socket of listeners.keys()) socket.terminate();
    },
    startAgain: () => {
      known.clear();
      return start(port);
    },
    /** The names under which somebody listens now. */
    applications: () => [...listeners.values()],
    close: kill,
  };
}
export type AriRehearsal = Awaited<ReturnType<typeof createAriRehearsal>>;
