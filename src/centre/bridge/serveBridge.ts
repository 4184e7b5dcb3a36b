import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { BRIDGE_FRAME_BYTES, BRIDGE_PROTOCOL } from '../../shared/link/bridge/messages.ts';
import type { BridgeServer } from './bridgeServer.ts';

/** A desk that does not answer the goodbye in this time is cut. */
const GOODBYE_MS = 300;

export interface ServedBridge {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every desk. */
  close(): Promise<void>;
}

/** The bridge behind WebSocket. Whoever does not ask for our protocol by name is not let in. */
export function serveBridge(bridge: BridgeServer): ServedBridge {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: BRIDGE_FRAME_BYTES,
    handleProtocols: (offered) => (offered.has(BRIDGE_PROTOCOL) ? BRIDGE_PROTOCOL : false),
  });
  return {
    upgrade: (request, socket, head) => {
      if (!asksForUs(request)) return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      server.handleUpgrade(request, socket, head, (desk) => bridge.join(desk, socket));
    },
    close: async () => {
      const gone = [...server.clients].map((desk) => new Promise((resolve) => desk.once('close', resolve)));
      for (const desk of server.clients) desk.close(1001, 'the centre stops');
      await Promise.race([Promise.all(gone), delay(GOODBYE_MS, null, { ref: false })]);
      for (const desk of server.clients) desk.terminate();
      server.close();
    },
  };
}

const asksForUs = ({ headers }: IncomingMessage) =>
  (headers['sec-websocket-protocol'] ?? '').split(',').some((name) => name.trim() === BRIDGE_PROTOCOL);
