import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { OnInternal } from '../../shared/api/answer.ts';
import { answer } from '../../shared/api/answer.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import type { EventFrame, ResultFrame } from '../../shared/api/socketFrames.ts';
import { askFrame, deskSocketPath } from '../../shared/api/socketFrames.ts';
import type { Hub } from '../desk/hub.ts';
import { addressOf } from './addressOf.ts';
import type { Doorkeeper } from './doorkeeper.ts';

/** A note of 100 000 characters fits several times over. */
const FRAME_BYTES = 1 << 20;
/** A page that reads so slowly is cut; it comes back and asks for the whole. */
const BUFFERED_BYTES = 8 << 20;

export interface DeskSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** `DeskApi` for pages over WebSocket: every command through `answer`, every event stringified once for all. */
export function serveSocket(door: Doorkeeper, handlers: Handlers, hub: Hub, onInternal: OnInternal): DeskSocket {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: FRAME_BYTES });
  const pages = new Set<WebSocket>();

  const unsubscribe = hub.subscribe((event, payload) => {
    if (pages.size === 0) return;
    const frame = JSON.stringify({ event, payload } satisfies EventFrame);
    for (const page of pages) {
      if (page.bufferedAmount > BUFFERED_BYTES) page.terminate();
      else page.send(frame);
    }
  });

  async function hear(page: WebSocket, raw: string): Promise<void> {
    const asked = readAsk(raw);
    if (!asked) return page.close(1003, 'not a frame of this desk');
    const result = await answer(handlers, asked.name, asked.input, onInternal);
    if (page.readyState === WebSocket.OPEN) page.send(JSON.stringify({ id: asked.id, result } satisfies ResultFrame));
  }

  server.on('connection', (page) => {
    pages.add(page);
    page.on('message', (raw) => void hear(page, String(raw)));
    page.on('close', () => pages.delete(page));
    page.on('error', () => page.terminate());
  });

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      const why = refusal(door, request);
      if (why) return void socket.end(`HTTP/1.1 ${why}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      server.handleUpgrade(request, socket, head, (page) => server.emit('connection', page, request));
    },
    close() {
      unsubscribe();
      for (const page of pages) page.terminate();
      server.close();
    },
  };
}

function refusal(door: Doorkeeper, request: IncomingMessage): string | undefined {
  if (!door.isOurHost(request)) return '421 Misdirected Request';
  if (!door.isOurOrigin(request) || !door.hasCookie(request)) return '403 Forbidden';
  if (addressOf(request).pathname !== deskSocketPath) return '404 Not Found';
  return undefined;
}

function readAsk(raw: string) {
  try {
    return askFrame.safeParse(JSON.parse(raw)).data;
  } catch {
    return undefined;
  }
}
