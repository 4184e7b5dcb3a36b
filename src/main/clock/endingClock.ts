import type { Clock } from '../../shared/lib/clock.ts';

/** The same time until it ends: what was to be done later is then done no more, and keeps no program alive. */
export function createEndingClock(clock: Clock): Clock & { end(): void } {
  const waiting = new Set<() => void>();
  return {
    now: clock.now,
    after(ms, work) {
      const cancel = clock.after(ms, () => {
        waiting.delete(cancel);
        work();
      });
      waiting.add(cancel);
      return () => {
        waiting.delete(cancel);
        cancel();
      };
    },
    end() {
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}
