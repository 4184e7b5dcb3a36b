import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Failure } from './checkSeed.ts';

interface Wanted {
  from: number;
  seeds: number;
  /** How many at a time. */
  jobs: number;
}

const WORKER = new URL('./seedWorker.ts', import.meta.url);
const TOLD_EACH_MS = 1_000;
const isTerminal = process.stdout.isTTY;

/** Plays them all and tells how it goes, in one line; the answer: how many went wrong. */
export async function runSeeds({ from, seeds, jobs }: Wanted): Promise<number> {
  const startedAt = Date.now();
  let [next, done, failed, toldAt] = [from, 0, 0, startedAt];
  const line = () => {
    const perSecond = done / Math.max(0.001, (Date.now() - startedAt) / 1000);
    return `${done} of ${seeds} seeds, ${failed} wrong, ${perSecond.toFixed(1)} a second`;
  };
  const tell = (failure: Failure | null) => {
    done += 1;
    if (failure) {
      failed += 1;
      const [first = '', ...more] = failure.wrong.split('\n');
      const others = more.length > 0 ? ` (and ${more.length} more)` : '';
      write(`Seed ${failure.seed}: ${first.slice(0, 300)}${others}\n`);
    }
    if (isTerminal && Date.now() - toldAt < TOLD_EACH_MS) return;
    if (!isTerminal && done % 500 > 0) return;
    toldAt = Date.now();
    write(`${line()}${isTerminal ? '' : '\n'}`);
  };
  const work = async () => {
    const worker = new Worker(WORKER);
    while (next < from + seeds) {
      worker.postMessage(next++);
      const [failure] = (await once(worker, 'message')) as [Failure | null];
      tell(failure);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, seeds) }, work));
  write(`${line()}.\n`);
  if (failed > 0) console.log('To see one: npm run sim -- --seed NUMBER');
  return failed;
}

/** Over the line that told how it goes. */
const write = (text: string) => void process.stdout.write(isTerminal ? `\r\u001b[K${text}` : text);
