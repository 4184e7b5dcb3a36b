import { Worker } from 'node:worker_threads';
import type { Clock } from '../../shared/lib/clock.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { StoreWrites } from './deskStore.ts';
import type { WriteName } from './syncWrites.ts';
import type { FromWorker, ToWorker } from './writeMessages.ts';

/** Beside this file: as source, or as the build puts it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

interface Waiting {
  resolve(value: unknown): void;
  reject(error: DeskError): void;
}

export interface Writer {
  writes: StoreWrites;
  /** Resolves when everything that was asked is written and the file is let go. */
  close(): Promise<void>;
}

/** Asks the worker to write. A worker that died fails what it had not answered, and the next write starts another. */
export function createWriter(path: string, clock: Pick<Clock, 'now'>): Writer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let closed = false;

  const lost = (gone: Worker, why: string) => {
    if (worker === gone) worker = null;
    for (const { reject } of waiting.values()) reject(new DeskError('save-failed', why));
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(WORKER, { workerData: { path } });
    started.on('message', (answer: FromWorker) => settle(waiting, answer));
    started.on('error', (error) => lost(started, error instanceof Error ? error.message : String(error)));
    started.on('exit', (code) => lost(started, `The writing worker ended (${code})`));
    return started;
  };

  const ask = (name: WriteName, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new DeskError('save-failed', 'The store is closed'));
      worker ??= start();
      waiting.set(++lastId, { resolve, reject });
      worker.postMessage({ type: 'write', id: lastId, name, args, at: clock.now() } satisfies ToWorker);
    });

  worker = start();
  return {
    writes: writesThrough(ask),
    close: async () => {
      closed = true;
      const ending = worker;
      if (!ending) return;
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
      ending.postMessage({ type: 'close' } satisfies ToWorker);
      await ended;
    },
  };
}

function settle(waiting: Map<number, Waiting>, answer: FromWorker): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.ok) asked?.resolve(answer.value);
  else asked?.reject(new DeskError(answer.code, answer.message));
}

function writesThrough(ask: (name: WriteName, args: unknown[]) => Promise<unknown>): StoreWrites {
  const through =
    <N extends WriteName>(name: N) =>
    (...args: Parameters<StoreWrites[N]>) =>
      ask(name, args) as ReturnType<StoreWrites[N]>;
  return {
    setSetting: through('setSetting'),
    journal: through('journal'),
    createCustomer: through('createCustomer'),
    editCustomer: through('editCustomer'),
    addPromise: through('addPromise'),
    removePromise: through('removePromise'),
    keepPromise: through('keepPromise'),
    rememberChoice: through('rememberChoice'),
    importCustomers: through('importCustomers'),
  };
}
