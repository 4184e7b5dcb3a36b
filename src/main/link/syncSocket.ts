import type { SecureContext } from 'node:tls';
import WebSocket from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import type { SyncFromCentre, SyncFromDesk } from '../../shared/link/sync/frames.ts';
import { SYNC_FRAME_BYTES, SYNC_PATH, SYNC_PROTOCOL, syncFromCentre } from '../../shared/link/sync/frames.ts';
import { watchLiveness } from './liveness.ts';

const HANDSHAKE_MS = 10_000;

/** Opens the connection itself. */
export type Connect = (url: string, secureContext?: SecureContext) => WebSocket;

interface Options {
  url: string;
  secureContext?: SecureContext;
  connect?: Connect;
  clock: Clock;
  onOpen: () => void;
  onFrame: (frame: SyncFromCentre) => void;
  onUnknown: (bytes: number) => void;
  /** Once, whatever ended it. */
  onClose: () => void;
}

export interface SyncSocket {
  send(frame: SyncFromDesk): void;
  /** Ends it without telling `onClose`. */
  leave(): void;
}

/** One connection to the centre's store. */
export function openSyncSocket({
  url,
  secureContext,
  connect = connectByNet,
  clock,
  onOpen,
  onFrame,
  onUnknown,
  onClose,
}: Options): SyncSocket {
  const socket = connect(syncUrl(url), secureContext);
  let left = false;
  /** Before the welcome nothing but a hello is expected. */
  let isLetIn = false;
  const send = (frame: SyncFromDesk) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  const liveness = watchLiveness(
    clock,
    () => isLetIn && send({ type: 'ping', ask: 'alive' }),
    () => socket.terminate(),
  );
  socket.on('open', () => {
    if (!left) onOpen();
  });
  socket.on('message', (raw) => {
    liveness.heard();
    isLetIn = true;
    if (left) return;
    const text = String(raw);
    const frame = readFrame(text);
    if (frame) onFrame(frame);
    else onUnknown(text.length);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    liveness.stop();
    if (!left) onClose();
  });
  return {
    send,
    leave() {
      left = true;
      liveness.stop();
      socket.terminate();
    },
  };
}

const connectByNet: Connect = (url, secureContext) =>
  new WebSocket(url, [SYNC_PROTOCOL], {
    perMessageDeflate: false,
    // A page holds one row at least, however long that is.
    maxPayload: SYNC_FRAME_BYTES * 16,
    handshakeTimeout: HANDSHAKE_MS,
    ...(secureContext && { secureContext }),
  });

function readFrame(text: string): SyncFromCentre | null {
  try {
    return syncFromCentre.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function syncUrl(url: string): string {
  const sync = new URL(SYNC_PATH, url);
  sync.protocol = sync.protocol.replace('http', 'ws');
  return sync.href;
}
