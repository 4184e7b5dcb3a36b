import { EventEmitter } from 'node:events';
import type { Clock } from '../../../src/shared/lib/clock.ts';

/** How a way treats what is sent over it, each time it is asked. */
export interface Way {
  /** ms on the way; null: it is swallowed. */
  takes(): number | null;
  /** It arrives twice. */
  doubles(): boolean;
  onFrame(frame: string): void;
}

/** One end of a connection, with as much of `ws` as desk and centre use. What was sent first arrives first. */
export class SimSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState: 0 | 1 | 3 = 0;
  readonly bufferedAmount = 0;
  other: SimSocket | null = null;
  private readonly clock: Clock;
  private readonly way: Way;
  private last = 0;

  constructor(clock: Clock, way: Way) {
    super();
    this.clock = clock;
    this.way = way;
  }

  send(frame: string): void {
    if (this.readyState !== this.OPEN) return;
    this.way.onFrame(frame);
    const deliver = () => this.carry((to) => to.emit('message', frame, false));
    deliver();
    if (this.way.doubles()) deliver();
  }

  ping(): void {
    this.carry((to) => {
      to.emit('ping');
      to.carry((from) => from.emit('pong'));
    });
  }

  /** At once, as when a machine goes: what it has sent already still arrives. */
  terminate(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.carry((to) => to.end());
    this.clock.after(0, () => this.emit('close', 1006));
  }

  close(): void {
    this.terminate();
  }

  open(): void {
    if (this.readyState !== 0) return;
    this.readyState = 1;
    this.emit('open');
  }

  /** The line says that the other end is gone. */
  end(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.emit('close', 1006);
  }

  private carry(arrive: (to: SimSocket) => void): void {
    const ms = this.way.takes();
    if (ms === null) return;
    this.last = Math.max(this.last, this.clock.now() + ms);
    this.clock.after(this.last - this.clock.now(), () => {
      if (this.other && this.other.readyState === 1) arrive(this.other);
    });
  }
}
