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
  let thread: Thread | null = startThread(path);
  let closed = false;

  const ask = async (name: WriteName, args: unknown[]): Promise<unknown> => {
    if (closed) throw new DeskError('save-failed', 'The store is closed');
    if (!thread?.isAlive()) thread = startThread(path);
    return thread.ask(name, args, clock.now());
  };

  return {
    writes: writesThrough(ask),
    close: async () => {
      closed = true;
      await thread?.end();
      thread = null;
    },
  };
}

interface Thread {
  isAlive(): boolean;
  ask(name: WriteName, args: unknown[], at: number): Promise<unknown>;
  end(): Promise<void>;
}

function startThread(path: string): Thread {
  const worker = new Worker(WORKER, { workerData: { path } });
  const waiting = new Map<number, Waiting>();
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let alive = true;
  let lastId = 0;
  const die = (why: string) => {
    alive = false;
    for (const { reject } of waiting.values()) reject(new DeskError('save-failed', why));
    waiting.clear();
  };
  worker.on('message', (answer: FromWorker) => settle(waiting, answer));
  worker.on('error', (error) => die(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => die(`The writing thread ended (${code})`));
  const tell = (message: ToWorker) => worker.postMessage(message);
  return {
    isAlive: () => alive,
    ask: (name, args, at) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        tell({ type: 'write', id: lastId, name, args, at });
      }),
    end: async () => {
      if (alive) tell({ type: 'close' });
      await exited;
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
