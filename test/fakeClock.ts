import type { Clock } from '../src/shared/lib/clock.ts';

export interface FakeClock extends Clock {
  /** Moves time on; what falls due runs in order, each at its own moment. */
  advance(ms: number): void;
}

/** Time that moves only when a test says so. */
export function createFakeClock(start = Date.UTC(2026, 4, 4, 8, 0)): FakeClock {
  let now = start;
  let count = 0;
  const waiting = new Map<number, { at: number; work: () => void }>();
  const nextDue = (until: number) =>
    [...waiting].filter(([, { at }]) => at <= until).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
  return {
    now: () => now,
    after(ms, work) {
      count += 1;
      const id = count;
      waiting.set(id, { at: now + Math.max(0, ms), work });
      return () => void waiting.delete(id);
    },
    advance(ms) {
      const end = now + ms;
      for (let due = nextDue(end); due; due = nextDue(end)) {
        const [id, { at, work }] = due;
        waiting.delete(id);
        now = Math.max(now, at);
        work();
      }
      now = end;
    },
  };
}
