import type { Clock } from '../../../shared/lib/clock.ts';

/** The answer, or a failure: nobody waits for ever. What was asked may still happen. */
export function withinTime<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error(`nothing within ${ms} ms`)));
    work.then(resolve, reject).finally(cancel);
  });
}
