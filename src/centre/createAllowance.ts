import type { Clock } from '../shared/lib/clock.ts';

/** So many at once, and so many a second after that. Answers whether one more is allowed. */
export function createAllowance(clock: Clock, burst: number, perSecond: number): () => boolean {
  let left = burst;
  let countedAt = clock.now();
  return () => {
    const now = clock.now();
    left = Math.min(burst, left + (Math.max(0, now - countedAt) * perSecond) / 1_000) - 1;
    countedAt = now;
    return left >= 0;
  };
}
