import type { Clock } from '../../shared/lib/clock.ts';

/** A clock that a test moves by hand: what falls due on the way happens in its order. */
export interface HandClock extends Clock {
  pass(ms: number): void;
}

export function createHandClock(startAt = 1_800_000_000_000): HandClock {
  let time = startAt;
  let turn = 0;
  const waiting = new Map<number, { at: number; work: () => void }>();
  const nextDue = (until: number) =>
    [...waiting].filter(([, { at }]) => at <= until).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
  return {
    now: () => time,
    after: (ms, work) => {
      turn += 1;
      const key = turn;
      waiting.set(key, { at: time + ms, work });
      return () => waiting.delete(key);
    },
    pass: (ms) => {
      const until = time + ms;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        waiting.delete(due[0]);
        time = due[1].at;
        due[1].work();
      }
      time = until;
    },
  };
}
