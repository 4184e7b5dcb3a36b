import type { AddressInfo } from 'node:net';
import type { OnInternal } from '../../shared/api/answer.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import type { Hub } from '../desk/hub.ts';
import { http } from '../nodeHttp.ts';
import { answerHttp } from './answerHttp.ts';
import { createDoorkeeper } from './doorkeeper.ts';
import { serveSocket } from './serveSocket.ts';

export interface BrowserShellOptions {
  handlers: Handlers;
  hub: Hub;
  onInternal: OnInternal;
  /** The built page. */
  folder: string;
  /** 0: any free one. */
  port: number;
}

export interface BrowserShell {
  /** Opens the desk once; a reload needs it no more. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The desk as a page on this machine, closed to everybody else. Rejects with EADDRINUSE when the port is taken. */
export async function startBrowserShell({
  handlers,
  hub,
  onInternal,
  folder,
  port,
}: BrowserShellOptions): Promise<BrowserShell> {
  let listening = 0;
  const door = createDoorkeeper(() => listening);
  const socket = serveSocket(door, handlers, hub, onInternal);
  const server = http.createServer((request, response) => answerHttp(door, folder, request, response));
  server.on('upgrade', socket.upgrade);
  server.on('clientError', (_error, client) => client.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  listening = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${listening}/start?t=${door.startToken}`,
    port: listening,
    close: () =>
      new Promise((resolve) => {
        socket.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
