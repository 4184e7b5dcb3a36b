import type { Clock } from '../../../shared/lib/clock.ts';

const SOURCES = 1_024;

/** How much each source may still ask: a burst, then so many a second. */
export interface Allowances {
  takes(source: string): boolean;
}

export function createAllowances(clock: Clock, burst: number, perSecond: number): Allowances {
  const left = new Map<string, { tokens: number; at: number }>();
  return {
    takes: (source) => {
      const now = clock.now();
      const { tokens, at } = left.get(source) ?? { tokens: burst, at: now };
      const grown = Math.min(burst, tokens + (Math.max(0, now - at) * perSecond) / 1_000);
      left.delete(source);
      left.set(source, { tokens: grown >= 1 ? grown - 1 : grown, at: now });
      if (left.size > SOURCES) left.delete(left.keys().next().value as string);
      return grown >= 1;
    },
  };
}
