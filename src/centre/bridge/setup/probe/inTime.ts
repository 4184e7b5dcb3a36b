import type { Clock } from '../../../../shared/lib/clock.ts';
import type { ProbeTrouble } from '../../../../shared/link/bridge/probe.ts';
import { ProbeCancelled, ProbeFailure } from './probeFailure.ts';

export interface Patience {
  clock: Clock;
  signal: AbortSignal;
}

/** The work, or what its lateness means; nothing waits for ever, and nothing goes on once it was cancelled. */
export async function inTime<T>(
  { clock, signal }: Patience,
  ms: number,
  late: ProbeTrouble,
  work: Promise<T>,
): Promise<T> {
  let stop = () => {};
  const ended = new Promise<never>((_, reject) => {
    const cancelled = () => reject(new ProbeCancelled());
    const cancelDeadline = clock.after(ms, () => reject(new ProbeFailure(late)));
    signal.addEventListener('abort', cancelled);
    stop = () => {
      cancelDeadline();
      signal.removeEventListener('abort', cancelled);
    };
    if (signal.aborted) cancelled();
  });
  work.catch(() => {});
  return Promise.race([work, ended]).finally(stop);
}
