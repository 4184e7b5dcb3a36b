import type { Clock } from '../../../shared/lib/clock.ts';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import { createBreather } from './breather.ts';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
/** As long as a paint takes. A time to write at least as long follows each rest. */
const REST_MS = 60;

interface Job {
  key: string | null;
  work: () => Promise<void>;
  watchers: { resolve: (savedAt: number) => void; reject: (error: unknown) => void }[];
}

interface QueueState {
  length: number;
  savedAt: number | null;
  failure: { code: ErrorCode; at: number } | null;
}

export interface WriteQueue {
  /** A job that waits under the same key is not added twice. The promise rejects at the first failure (at once while writing fails); the job stays. */
  add(key: string | null, work: () => Promise<void>): Promise<number>;
  state(): QueueState;
  retryNow(): void;
  /** Begins nothing for a moment: a record is being painted, and both would be slower. */
  rest(): void;
  flush(): Promise<void>;
}

interface Options {
  clock: Clock;
  onChange: (urgent: boolean) => void;
  onRefused: (error: DeskError) => void;
}

/** Codes after which the same write may still succeed. */
const mayStillWork = (error: unknown): boolean =>
  !(error instanceof DeskError) || error.code === 'save-failed' || error.code === 'disk-full';

/** One write after the other, in order; a failed one is tried again and nothing overtakes it. */
export function createWriteQueue({ clock, onChange, onRefused }: Options): WriteQueue {
  const jobs: Job[] = [];
  let running: Job | null = null;
  let savedAt: number | null = null;
  let failure: QueueState['failure'] = null;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  let scheduled = false;
  const breather = createBreather(REST_MS, () => start());
  const idle: (() => void)[] = [];

  const settleIdle = () => {
    for (const resolve of idle.splice(0)) resolve();
  };

  /** Starts after the current turn, so that a page hears of a ring before the disk does. */
  function start(): void {
    if (scheduled || running || cancelRetry || breather.isResting()) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      void drain();
    });
  }

  async function drain(): Promise<void> {
    while (!cancelRetry && !breather.isResting()) {
      const job = jobs[0];
      if (!job) break;
      jobs.shift();
      if (!(await attempt(job))) break;
    }
    if (jobs.length === 0 || cancelRetry) settleIdle();
  }

  async function attempt(job: Job): Promise<boolean> {
    running = job;
    const error = await job.work().then(
      () => null,
      (reason: unknown) => reason ?? new DeskError('save-failed'),
    );
    running = null;
    if (error !== null) return failed(job, error);
    succeeded(job);
    return true;
  }

  function succeeded(job: Job): void {
    savedAt = clock.now();
    const recovered = failure !== null;
    failure = null;
    failures = 0;
    for (const { resolve } of job.watchers) resolve(savedAt);
    onChange(recovered);
  }

  /** True when the queue may go on with the next one. */
  function failed(job: Job, error: unknown): boolean {
    for (const { reject } of job.watchers) reject(error);
    job.watchers = [];
    if (!mayStillWork(error)) {
      onRefused(error as DeskError);
      onChange(false);
      return true;
    }
    jobs.unshift(mergedWithWaiting(job));
    failure = { code: error instanceof DeskError ? error.code : 'save-failed', at: clock.now() };
    failures += 1;
    cancelRetry = clock.after(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)), retryNow);
    onChange(true);
    return false;
  }

  /** The same key may have been added again meanwhile: one job stays, in the earlier place. */
  function mergedWithWaiting(job: Job): Job {
    const at = job.key === null ? -1 : jobs.findIndex((other) => other.key === job.key);
    const [again] = at < 0 ? [] : jobs.splice(at, 1);
    return again ?? job;
  }

  function retryNow(): void {
    cancelRetry?.();
    cancelRetry = null;
    start();
  }

  return {
    add: (key, work) =>
      new Promise((resolve, reject) => {
        const waiting = key === null ? undefined : jobs.find((job) => job.key === key);
        const watchers = failure ? [] : [{ resolve, reject }];
        if (failure) reject(new DeskError(failure.code));
        if (waiting) waiting.watchers.push(...watchers);
        else jobs.push({ key, work, watchers });
        start();
        onChange(false);
      }),
    state: () => ({ length: jobs.length + (running ? 1 : 0), savedAt, failure }),
    retryNow,
    rest: breather.rest,
    flush() {
      breather.end();
      if (jobs.length === 0 && !running) return Promise.resolve();
      if (cancelRetry) retryNow();
      return new Promise((resolve) => idle.push(resolve));
    },
  };
}
