/** Waiting that can be cut short. A nudge while nobody waits is not lost. */
export function createNudge(): { now(): void; within(ms: number): Promise<void> } {
  let nudged = false;
  let wake: (() => void) | null = null;
  return {
    now: () => {
      nudged = true;
      wake?.();
    },
    within: async (ms) => {
      if (!nudged) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      nudged = false;
    },
  };
}
