import type { Random } from './random.ts';
import { createRandom } from './random.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What makes one demonstration different from another, and what must not be given out twice in it. */
export interface DemoWorld {
  random: Random;
  now: number;
  /** A moment in office hours, so many days ago. */
  daysAgo(days: number): number;
  /** Shaped like every other id, but drawn from the seed. */
  id(at: number): string;
  /** The next free one of a numbered series: numbers by prefix, references by kind. */
  next(series: string, first: number): number;
}

export function createDemoWorld(seed: number, now: number): DemoWorld {
  const random = createRandom(seed);
  const taken = new Map<string, number>();
  const today = now - (now % DAY_MS);
  return {
    random,
    now,
    daysAgo: (days) => Math.min(now - HOUR_MS, today - days * DAY_MS + random.int(8 * 60, 17 * 60) * 60_000),
    id: (at) => idAt(at, random),
    next: (series, first) => {
      const value = taken.get(series) ?? first;
      taken.set(series, value + 1);
      return value;
    },
  };
}

/** A UUID of version 7. */
function idAt(at: number, random: Random): string {
  const hex = (digits: number) =>
    random
      .int(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  const time = Math.max(0, at).toString(16).padStart(12, '0').slice(-12);
  const variant = random.int(8, 11).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
