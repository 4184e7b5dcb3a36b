import type { Clock } from '../../shared/lib/clock.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { CentreEndpoint } from '../centreProcess/centreChild.ts';
import type { BridgeSocket, SocketOptions } from './bridgeSocket.ts';
import { openBridgeSocket } from './bridgeSocket.ts';
import { retryDelay } from './retryDelay.ts';

/** What the centre does not accept is for a person to change: until then there is no hurry. */
const REFUSED_MS = 60_000;
const refusals: Record<number, Refusal> = { 4403: 'token', 4404: 'extension' };
export type Refusal = 'token' | 'extension';

export interface LinkOptions {
  clock: Clock;
  /** Where the centre is now; null while nobody knows. Asked before each attempt. */
  endpoint: () => CentreEndpoint | null;
  device: string;
  newId: () => string;
  /** 0 ≤ n < 1 */
  random?: () => number;
  /** Told of a frame that was not understood: its size, never its content. */
  onUnknownFrame?: (bytes: number, count: number) => void;
}

/** The line to the centre, whichever socket carries it now. */
interface Line {
  /** False when it did not leave. */
  send(frame: FromDesk): boolean;
  /** The bridge has let us in: the next pause begins short again. */
  arrived(): void;
  connectAs(extension: string, agentName: string): void;
  retryNow(): void;
  /** As another session, or none: whatever is connected is left. */
  reconnect(): void;
  stop(): void;
}

/** One socket after the other, with growing pauses, as long as somebody is signed in. */
export function keepConnected(
  { clock, endpoint, device, random = Math.random, onUnknownFrame }: LinkOptions,
  { onRead, onFrames }: Pick<SocketOptions, 'onRead' | 'onFrames'>,
  /** Why the bridge sent us away, when it did. */
  onLost: (refusal: Refusal | null) => void,
  /** When the next attempt begins; null once it has begun. */
  onWait: (until: number | null) => void = () => {},
): Line {
  let who: { extension: string; agentName: string } | null = null;
  let socket: BridgeSocket | null = null;
  let attempt = 0;
  let unknown = 0;
  let cancelRetry = () => {};

  function connect(): void {
    cancelRetry();
    const to = endpoint();
    if (!who) return;
    onWait(null);
    if (!to) return retryLater();
    socket = openBridgeSocket({
      to,
      clock,
      hello: { type: 'hello', device, token: to.token, ...who },
      onRead,
      onFrames,
      onUnknown: (bytes) => onUnknownFrame?.(bytes, ++unknown),
      onClose(code) {
        const refusal = refusals[code] ?? null;
        socket = null;
        onLost(refusal);
        retryLater(refusal ? REFUSED_MS : undefined);
      },
    });
  }
  function retryLater(pause = retryDelay(attempt++, random())): void {
    cancelRetry();
    onWait(clock.now() + pause);
    cancelRetry = clock.after(pause, connect);
  }
  function leave(): void {
    socket?.leave();
    socket = null;
    attempt = 0;
  }

  return {
    send: (frame) => socket?.send(frame) ?? false,
    arrived() {
      attempt = 0;
    },
    connectAs(extension, agentName) {
      leave();
      who = { extension, agentName };
      connect();
    },
    retryNow() {
      attempt = 0;
      if (!socket) connect();
    },
    reconnect() {
      if (!who) return;
      leave();
      onLost(null);
      connect();
    },
    stop() {
      cancelRetry();
      who = null;
      leave();
    },
  };
}
