import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import { createSilence } from '../../shared/lib/silence.ts';
import type { SyncRefusal } from '../../shared/link/sync/frames.ts';

/** The close codes of a connection that the centre ends. */
const closing = {
  'bad-hello': 4401,
  'not-signed-in': 4403,
  revoked: 4403,
  'not-allowed': 4403,
  'bad-frame': 4400,
  'protocol-too-old': 4426,
  busy: 4429,
  unavailable: 1013,
} as const satisfies Record<SyncRefusal, number>;

/** A desk that does not read is cut, so that it cannot fill the centre's memory: it asks again for what it missed. */
const BUFFERED_BYTES = 4 * 1024 * 1024;
const PING_MS = 5_000;
/** A connection from which nothing was heard is half open. */
const DEAD_MS = 15_000;
/** After the goodbye, this long; then it is cut. */
const GOODBYE_MS = 2_000;

export interface SyncWireNeeds {
  socket: WebSocket;
  clock: Clock;
  /** A frame; null: one that is no text. */
  onFrame(frame: string | null): void;
  /** A frame that was refused unread. */
  onRefused(why: string): void;
  onBeat(): void;
  onClose(): void;
}

export interface SyncWire {
  send(frame: string): void;
  end(code: SyncRefusal): void;
}

/** One socket: frames in and out, alive or not. It knows nothing of what they say. */
export function createSyncWire({ socket, clock, onFrame, onRefused, onBeat, onClose }: SyncWireNeeds): SyncWire {
  const silence = createSilence(clock, PING_MS);
  const beat = () => {
    if (silence.atBeat() >= DEAD_MS) return socket.terminate();
    socket.ping();
    onBeat();
    cancel = clock.after(PING_MS, beat);
  };
  let cancel = clock.after(PING_MS, beat);
  socket.on('message', (data: RawData, isBinary: boolean) => {
    silence.heard();
    onFrame(isBinary ? null : String(data));
  });
  socket.on('pong', silence.heard);
  socket.on('ping', silence.heard);
  const cutLater = () => clock.after(GOODBYE_MS, () => socket.terminate());
  socket.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code?.startsWith('WS_ERR')) onRefused(error.code);
    cutLater();
  });
  socket.on('close', () => {
    cancel();
    onClose();
  });
  return {
    send: (frame) => {
      if (socket.readyState !== socket.OPEN) return;
      socket.send(frame);
      if (socket.bufferedAmount > BUFFERED_BYTES) socket.terminate();
    },
    end: (code) => {
      socket.close(closing[code], code);
      cutLater();
    },
  };
}
