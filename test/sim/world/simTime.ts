import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../../src/shared/lib/clock.ts';

interface Due {
  at: number;
  n: number;
  work: () => void;
}

/** The time of a whole simulated floor: nothing happens between two moments, and the same things happen in the same order again. */
export interface SimTime extends Clock {
  /** Moves on, each thing at its own moment; what a moment leads to is over before the next. */
  pass(ms: number): Promise<void>;
}

const SIM_START = Date.UTC(2026, 4, 4, 8, 0);

export function createSimTime(): SimTime {
  let now = SIM_START;
  let count = 0;
  const due = new Set<Due>();
  const next = (until: number): Due | null => {
    let first: Due | null = null;
    for (const one of due)
      if (one.at <= until && (!first || one.at < first.at || (one.at === first.at && one.n < first.n))) first = one;
    return first;
  };
  return {
    now: () => now,
    after(ms, work) {
      count += 1;
      const one = { at: now + Math.max(0, Math.round(ms)), n: count, work };
      due.add(one);
      return () => void due.delete(one);
    },
    async pass(ms) {
      const end = now + ms;
      await turn();
      for (let one = next(end); one; one = next(end)) {
        due.delete(one);
        now = one.at;
        one.work();
        await turn();
      }
      now = end;
    },
  };
}

/** A clock of one machine: set as somebody set it, and silent once the machine is off. */
export const clockOf = (time: Clock, offset: () => number, isOn: () => boolean): Clock => ({
  now: () => time.now() + offset(),
  after: (ms, work) =>
    time.after(ms, () => {
      if (isOn()) work();
    }),
});

/** Resolves after that time; never, where the machine is off by then. */
export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => void clock.after(ms, resolve));
