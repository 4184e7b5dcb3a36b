import WebSocket from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import type { FromBridge, FromDesk } from '../../shared/link/bridge/messages.ts';
import { BRIDGE_FRAME_BYTES, BRIDGE_PROTOCOL } from '../../shared/link/bridge/messages.ts';
import type { CentreEndpoint } from '../centreProcess/centreChild.ts';
import { watchLiveness } from './liveness.ts';
import { readFrame } from './readFrame.ts';

/** A snapshot of a busy floor is larger than any single frame a desk sends. */
const RECEIVED_BYTES = BRIDGE_FRAME_BYTES * 64;
const HANDSHAKE_MS = 10_000;

export interface SocketOptions {
  to: CentreEndpoint;
  clock: Clock;
  hello: Extract<FromDesk, { type: 'hello' }>;
  /** Ahead of its turn. */
  onRead: (frame: FromBridge) => void;
  /** What was read in one turn, in order. */
  onFrames: (frames: readonly FromBridge[]) => void;
  onUnknown: (bytes: number) => void;
  /** Once, whatever ended it. */
  onClose: (code: number) => void;
}

export interface BridgeSocket {
  /** False when it did not leave. */
  send(frame: FromDesk): boolean;
  /** Ends it without telling `onClose`. */
  leave(): void;
}

/** One connection to a bridge, from hello to its end. */
export function openBridgeSocket({
  to,
  clock,
  hello,
  onRead,
  onFrames,
  onUnknown,
  onClose,
}: SocketOptions): BridgeSocket {
  const socket = new WebSocket(bridgeUrl(to.url), [BRIDGE_PROTOCOL], {
    ...(to.secureContext && { secureContext: to.secureContext }),
    perMessageDeflate: false,
    maxPayload: RECEIVED_BYTES,
    handshakeTimeout: HANDSHAKE_MS,
  });
  let left = false;
  let heard: FromBridge[] = [];
  const tell = () => {
    const frames = heard;
    heard = [];
    if (!left) onFrames(frames);
  };
  const send = (frame: FromDesk): boolean => {
    if (socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(frame));
    return true;
  };
  const ping = () => send({ type: 'ping', t: clock.now() });
  const liveness = watchLiveness(clock, ping, () => socket.terminate());

  socket.on('open', () => send(hello));
  socket.on('message', (raw) => {
    liveness.heard();
    if (left) return;
    const text = String(raw);
    const frame = readFrame(text);
    if (!frame) return onUnknown(text.length);
    onRead(frame);
    if (heard.push(frame) === 1) queueMicrotask(tell);
  });
  socket.on('error', () => {});
  socket.on('close', (code) => {
    liveness.stop();
    if (!left) onClose(code);
  });
  return {
    send,
    leave() {
      left = true;
      socket.close();
    },
  };
}

function bridgeUrl(url: string): string {
  const bridge = new URL('/bridge', url);
  bridge.protocol = bridge.protocol.replace('http', 'ws');
  return bridge.href;
}
