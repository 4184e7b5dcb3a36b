import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { sharedNow } from './benchMessages.ts';

/** An empty page that answers each message after one animation frame: what no record can be faster than. */
const PAGE = `<!doctype html><title>floor</title><script>
  const socket = new WebSocket('ws://' + location.host);
  socket.onmessage = ({ data }) => requestAnimationFrame(() => socket.send(data));
</script>`;

export interface FloorPage {
  url: string;
  /** A page is there. */
  opened: Promise<unknown>;
  /** Sends one message; `onAnswer` hears how long its answer took, ms. */
  ask(onAnswer: (ms: number) => void): void;
  close(): void;
}

export async function serveFloorPage(): Promise<FloorPage> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const opened = once(sockets, 'connection');
  const waiting = new Map<string, (ms: number) => void>();
  sockets.on('connection', (socket) =>
    socket.on('message', (raw) => {
      const sentAt = String(raw);
      waiting.get(sentAt)?.(sharedNow() - Number(sentAt));
      waiting.delete(sentAt);
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    opened,
    ask: (onAnswer) => {
      const sentAt = `${sharedNow()}`;
      waiting.set(sentAt, onAnswer);
      for (const socket of sockets.clients) socket.send(sentAt);
    },
    close: () => {
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
