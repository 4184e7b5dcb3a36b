import type { Clock } from '../shared/lib/clock.ts';

/** What many are told, some at a time, so that a call never waits behind all of them. */
export interface Turns<T> {
  tell(all: Iterable<T>, text: string): void;
  /** Whatever waits for this one is not told: it has gone, or knows something newer. */
  forget(one: T): void;
  /** Somebody still waits for what was told. */
  isTelling(): boolean;
  stop(): void;
}

const AT_ONCE = 40;

/** Forty are told at once, the next after a pause, which may be another with each turn. What was told first comes first, to each. */
export function createTurns<T>(clock: Clock, pauseMs: () => number, send: (to: T, text: string) => void): Turns<T> {
  const queue: { text: string; left: Set<T> }[] = [];
  let cancel: (() => void) | null = null;

  const tellSome = () => {
    cancel = null;
    for (let told = 0; told < AT_ONCE && queue[0]; ) told += takeFrom(queue[0], AT_ONCE - told);
    if (queue.length > 0) cancel = clock.after(pauseMs(), tellSome);
  };
  const takeFrom = ({ text, left }: { text: string; left: Set<T> }, most: number): number => {
    let told = 0;
    for (const one of left) {
      if (told === most) break;
      told += 1;
      left.delete(one);
      send(one, text);
    }
    if (left.size === 0) queue.shift();
    return told;
  };
  return {
    tell: (all, text) => {
      queue.push({ text, left: new Set(all) });
      if (!cancel) tellSome();
    },
    forget: (one) => {
      for (const { left } of queue) left.delete(one);
    },
    isTelling: () => queue.length > 0,
    stop: () => {
      cancel?.();
      queue.length = 0;
    },
  };
}
