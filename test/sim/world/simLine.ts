import type { WebSocket } from 'ws';
import type { Random } from '../../../src/shared/demo/random.ts';
import type { Clock } from '../../../src/shared/lib/clock.ts';
import type { Way } from './simSocket.ts';
import { SimSocket } from './simSocket.ts';

/** `cut`: refused, and told so; `hole`: nothing arrives and nobody is told; `deaf`: only what the centre says is lost; `mute`: only what the desk says. */
export type LineState = 'up' | 'cut' | 'hole' | 'deaf' | 'mute';

const HANDSHAKE_MS = 10_000;
const SILENCE_MS = 20_000;

/** The line between one desk and the centre. */
export interface SimLine {
  state: LineState;
  /** Up to so many ms each way. */
  slowMs: number;
  doubles: boolean;
  /** What passed, but for pings and what follows them. */
  readonly frames: number;
  connect(join: ((socket: WebSocket) => void) | null, rewrite: (frame: string) => string): WebSocket;
  /** A question over HTTP, and its answer. */
  fetch<T>(answer: () => Promise<T>): Promise<T>;
  setState(state: LineState): void;
  /** The desk's machine is gone: the line tells the centre. */
  hangUp(): void;
}

/** What passes while nothing happens: `head` and `scopes` are said again after each `pong`. */
const IDLE = /^\{"type":"(ping|pong|head|scopes)"/;

export function createSimLine(time: Clock, random: Random): SimLine {
  const open = new Set<SimSocket>();
  const nears = new Set<SimSocket>();
  let frames = 0;
  const ms = () => random.int(1, line.slowMs);
  const way = (to: 'desk' | 'centre'): Way => ({
    takes: () => {
      const lost = line.state === 'hole' || line.state === (to === 'desk' ? 'deaf' : 'mute');
      return lost ? null : ms();
    },
    doubles: () => line.doubles && random.chance(0.2),
    onFrame: (frame) => {
      if (!IDLE.test(frame)) frames += 1;
    },
  });

  const line: SimLine = {
    ...{ state: 'up', slowMs: 30, doubles: false },
    get frames() {
      return frames;
    },
    connect(join, rewrite) {
      const near = new SimSocket(time, way('centre'));
      const far = new SimSocket(time, way('desk'));
      [near.other, far.other] = [far, near];
      const send = near.send.bind(near);
      near.send = (frame) => send(rewrite(frame));
      open.add(near).add(far);
      nears.add(near);
      near.on('close', () => open.delete(near) && nears.delete(near));
      far.on('close', () => open.delete(far));
      time.after(ms(), () => {
        if (line.state === 'cut' || (line.state === 'up' && !join)) return near.end();
        if (line.state !== 'up' || !join)
          return void time.after(HANDSHAKE_MS, () => near.readyState === 0 && near.end());
        if (near.readyState === 3) return;
        far.readyState = 1;
        join(far as unknown as WebSocket);
        near.open();
      });
      return near as unknown as WebSocket;
    },
    async fetch(answer) {
      const wait = (some: number) => new Promise<void>((resolve) => void time.after(some, resolve));
      await wait(ms());
      if (line.state === 'cut') throw new Error('refused');
      if (line.state !== 'up') await wait(SILENCE_MS);
      if (line.state !== 'up') throw new Error('silent for too long');
      const value = await answer();
      await wait(ms());
      if (line.state !== 'up') throw new Error('gone');
      return value;
    },
    hangUp: () => {
      for (const socket of [...nears]) {
        socket.removeAllListeners();
        socket.terminate();
        open.delete(socket);
      }
      nears.clear();
    },
    setState(state) {
      line.state = state;
      if (state === 'cut') for (const socket of [...open]) socket.end();
    },
  };
  return line;
}
