import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { SYNC_FRAME_BYTES, SYNC_PROTOCOL } from '../../shared/link/sync/frames.ts';
import type { SyncServer } from './createSyncServer.ts';
import { protocolNumber } from './session/spokenWith.ts';

/** A desk that does not answer the goodbye in this time is cut. */
const GOODBYE_MS = 300;

export interface ServedSync {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every desk. */
  close(): Promise<void>;
}

/** The store behind WebSocket. Whoever does not ask for our protocol by name, in any version, is not let in. */
export function serveSync(sync: SyncServer): ServedSync {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: SYNC_FRAME_BYTES,
    handleProtocols: (offered) => chosen([...offered]) ?? false,
  });
  return {
    upgrade: (request, socket, head) => {
      if (!chosen(offeredIn(request))) return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      server.handleUpgrade(request, socket, head, (desk) => sync.join(desk));
    },
    close: async () => {
      sync.stop();
      const gone = [...server.clients].map((desk) => new Promise((resolve) => desk.once('close', resolve)));
      for (const desk of server.clients) desk.close(1001, 'the centre stops');
      await Promise.race([Promise.all(gone), delay(GOODBYE_MS, null, { ref: false })]);
      for (const desk of server.clients) desk.terminate();
      server.close();
    },
  };
}

/** Ours where it is offered; else the newest of the family, whose hello then says what it can. */
function chosen(offered: readonly string[]): string | undefined {
  if (offered.includes(SYNC_PROTOCOL)) return SYNC_PROTOCOL;
  const family = offered.filter((name) => protocolNumber(name) !== null);
  return family.sort((a, b) => (protocolNumber(b) ?? 0) - (protocolNumber(a) ?? 0))[0];
}

const offeredIn = ({ headers }: IncomingMessage) =>
  (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
