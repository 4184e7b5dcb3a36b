import type { Clock } from '../../../shared/lib/clock.ts';

const MOST_ADDRESSES = 10_000;

/** So many requests at once from one address, and so many a second after that. */
export function createAllowances(clock: Clock, burst: number, perSecond: number): (address: string) => boolean {
  const left = new Map<string, { n: number; at: number }>();
  return (address) => {
    const now = clock.now();
    const before = left.get(address) ?? { n: burst, at: now };
    const n = Math.min(burst, before.n + ((now - before.at) * perSecond) / 1_000);
    if (left.size >= MOST_ADDRESSES) left.clear();
    left.set(address, { n: Math.max(0, n - 1), at: now });
    return n >= 1;
  };
}
