import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { mayKnock } from './mayKnock.ts';
import { http } from './nodeHttp.ts';

export interface Listening {
  host: string;
  port: number;
  tls?: { cert: Buffer; key: Buffer };
  /** Names under which clients may ask for this centre, besides loopback. */
  names?: readonly string[];
}

/** A desk that was sent away for a moment comes back on the same connection: it is not closed under its question. */
const KEPT_MS = 60_000;

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** What stands behind each path. */
export interface Paths {
  sockets: Record<string, (request: IncomingMessage, socket: Duplex, head: Buffer) => void>;
  requests: Record<string, Serve>;
  below?: readonly Place[];
}

/** What stands behind all paths that begin so. */
export interface Place {
  path: string;
  serve: Serve;
  /** A PBX pushes to it. */
  isPushed?: boolean;
}

export interface CentreHttp {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

class NoTlsError extends Error {
  readonly code = 'NO_TLS';
  constructor(host: string) {
    super(`not listening on ${host} without TLS`);
  }
}

/** Loopback only, unless TLS is configured: what is said here are customers' numbers. */
export async function listen({ host, port, tls, names = [] }: Listening, paths: Paths): Promise<CentreHttp> {
  if (!tls && !isLoopback(host)) throw new NoTlsError(host);
  const server: Server = tls ? createTlsServer(tls) : http.createServer();
  server.keepAliveTimeout = KEPT_MS;
  server.on('request', (request, response) => answer(request, response, paths, names));
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head, paths, names));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `${tls ? 'wss' : 'ws'}://${urlHost(host)}:${bound}`, port: bound, close };
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
const urlHost = (host: string) => (isIP(host) === 6 ? `[${host}]` : host);
const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?')[0] ?? '/';

function answer(request: IncomingMessage, response: ServerResponse, paths: Paths, names: readonly string[]): void {
  const behind = behindPath(pathOf(request), paths);
  if (!mayKnock(request, names) && !isPushed(request, paths)) response.writeHead(403).end();
  else if (behind) behind(request, response);
  else response.writeHead(404).end();
}

/** What a PBX pushes comes under any name of this machine, a proxy's included: there only the secret in the path counts. */
const isPushed = (request: IncomingMessage, { below = [] }: Paths) =>
  below.some((place) => place.isPushed && pathOf(request).startsWith(place.path));

function behindPath(path: string, { requests, below = [] }: Paths): Serve | undefined {
  if (Object.hasOwn(requests, path)) return requests[path];
  return below.find((place) => path.startsWith(place.path))?.serve;
}

function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { sockets }: Paths,
  names: readonly string[],
): void {
  const path = pathOf(request);
  const behind = Object.hasOwn(sockets, path) ? sockets[path] : undefined;
  socket.on('error', () => socket.destroy());
  if (!mayKnock(request, names)) refuse(socket, '403 Forbidden');
  else if (behind) behind(request, socket, head);
  else refuse(socket, '404 Not Found');
}

const refuse = (socket: Duplex, status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
