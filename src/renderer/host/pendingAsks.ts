import type { Result } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';

type Settle = (result: Result<unknown>) => void;

/** Commands that wait for their result. Each is settled exactly once. */
export function createPendingAsks() {
  const waiting = new Map<number, Settle>();
  let last = 0;
  return {
    add(settle: Settle): number {
      last += 1;
      waiting.set(last, settle);
      return last;
    },
    settle(id: number, result: Result<unknown>): void {
      const settle = waiting.get(id);
      waiting.delete(id);
      settle?.(result);
    },
    /** The desk is gone: nobody knows what became of them. */
    failAll(): void {
      const all = [...waiting.values()];
      waiting.clear();
      for (const settle of all) settle(failed('disconnected'));
    },
  };
}
