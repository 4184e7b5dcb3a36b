import { Worker } from 'node:worker_threads';
import type { Clock } from '../../shared/lib/clock.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { Copies, CopyCount, CopyEnd } from '../sync/copies.ts';
import type { SyncStore } from '../sync/syncStore.ts';
import { createBrake, hold, release } from './copy/brake.ts';
import type { StoreWrites } from './deskStore.ts';
import type { WriteName } from './syncWrites.ts';
import type { FromWorker, ToWorker, WriterData } from './writeMessages.ts';

/** Beside this file: as source, or as the build puts it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** What it reads lives for one write; more room would only stay taken. */
const YOUNG_MB = 16;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: DeskError): void;
  progress?(count: CopyCount): void;
}

export interface Writer {
  writes: StoreWrites;
  sync: SyncStore;
  copies: Copies;
  /** Hears of each write of the agent that was done. The answer unsubscribes. */
  onWritten(listener: () => void): () => void;
  /** Resolves when everything that was asked is written and the file is let go. */
  close(): Promise<void>;
}

/** Asks the worker to write. A worker that died fails what it had not answered, and the next write starts another. */
export function createWriter(path: string, clock: Pick<Clock, 'now'>): Writer {
  const brake = createBrake();
  let thread: Thread | null = startThread({ path, brake });
  let closed = false;
  const listeners = new Set<() => void>();

  const alive = (): Thread => {
    if (closed) throw new DeskError('save-failed', 'The store is closed');
    if (!thread?.isAlive()) thread = startThread({ path, brake });
    return thread;
  };
  const ask = async (name: WriteName, args: unknown[]): Promise<unknown> => {
    return alive().ask({ type: 'write', name, args, at: clock.now() });
  };
  const run: Copies['run'] = async (scope, source, onProgress) => {
    try {
      return (await alive().ask({ type: 'copy', scope, source }, onProgress)) as CopyEnd;
    } catch {
      return { end: 'again', afterMs: null };
    }
  };

  return {
    writes: writesThrough(async (name, args) => {
      const value = await ask(name, args);
      if (name !== 'setSetting') for (const listener of listeners) listener();
      return value;
    }),
    sync: syncThrough(ask),
    copies: {
      run,
      stop: () => thread?.tell({ type: 'stop-copy' }),
      hold: () => hold(brake),
      goOn: () => release(brake),
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await thread?.end();
      thread = null;
    },
  };
}

type Question = Omit<Extract<ToWorker, { type: 'write' }>, 'id'> | Omit<Extract<ToWorker, { type: 'copy' }>, 'id'>;

interface Thread {
  isAlive(): boolean;
  ask(question: Question, progress?: (count: CopyCount) => void): Promise<unknown>;
  tell(message: ToWorker): void;
  end(): Promise<void>;
}

function startThread(workerData: WriterData): Thread {
  const worker = new Worker(WORKER, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
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
  const tell = (message: ToWorker) => {
    if (alive) worker.postMessage(message);
  };
  return {
    isAlive: () => alive,
    ask: (question, progress) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject, ...(progress && { progress }) });
        tell({ ...question, id: lastId });
      }),
    tell,
    end: async () => {
      tell({ type: 'close' });
      await exited;
    },
  };
}

function settle(waiting: Map<number, Waiting>, answer: FromWorker): void {
  const asked = waiting.get(answer.id);
  if ('progress' in answer) return asked?.progress?.(answer.progress);
  waiting.delete(answer.id);
  if ('copied' in answer) asked?.resolve(answer.copied);
  else if (answer.ok) asked?.resolve(answer.value);
  else asked?.reject(new DeskError(answer.code, answer.message));
}

type Ask = (name: WriteName, args: unknown[]) => Promise<unknown>;

function writesThrough(ask: Ask): StoreWrites {
  const through =
    <N extends keyof StoreWrites>(name: N) =>
    (...args: Parameters<StoreWrites[N]>) =>
      ask(name, args) as ReturnType<StoreWrites[N]>;
  return {
    setSetting: through('setSetting'),
    journal: through('journal'),
    createCustomer: through('createCustomer'),
    editCustomer: through('editCustomer'),
    addPromise: through('addPromise'),
    openComplaint: through('openComplaint'),
    editComplaint: through('editComplaint'),
    removePromise: through('removePromise'),
    keepPromise: through('keepPromise'),
    rememberChoice: through('rememberChoice'),
    chooseInConflict: through('chooseInConflict'),
    retryRefused: through('retryRefused'),
    hideRefused: through('hideRefused'),
    importCustomers: through('importCustomers'),
  };
}

function syncThrough(ask: Ask): SyncStore {
  const through =
    <N extends keyof SyncStore>(name: N) =>
    (...args: Parameters<SyncStore[N]>) =>
      ask(name, args) as ReturnType<SyncStore[N]>;
  return {
    load: through('load'),
    meet: through('meet'),
    fork: through('fork'),
    sendAgainFrom: through('sendAgainFrom'),
    take: through('take'),
    settle: through('settle'),
    page: through('page'),
    reset: through('reset'),
    cursors: through('cursors'),
    leaveScope: through('leaveScope'),
    sums: through('sums'),
    repair: through('repair'),
    tidy: through('tidy'),
    handOver: through('handOver'),
    beginCopy: through('beginCopy'),
  };
}
