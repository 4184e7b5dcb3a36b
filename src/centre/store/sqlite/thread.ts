import { Worker } from 'node:worker_threads';
import { StoreUnavailableError } from '../storeErrors.ts';
import type { Asked, FromThread, ThreadRole, ToThread } from './workerMessages.ts';

/** Beside this file as a source; in a build beside the program. */
const FILE = new URL('./storeThread.ts', import.meta.url);

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface Thread {
  /** Whoever asks soon does not wait for it to start. */
  wake(): void;
  ask(asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}

/** A thread of the store. One that died fails what it had not answered, and the next question starts another. */
export function createThread(path: string, role: ThreadRole, onHead: (head: number, scopes: string[]) => void): Thread {
  let current: ReturnType<typeof start> | null = null;
  let closed = false;
  const awake = () => {
    if (!current?.isAlive()) current = start(path, role, onHead);
    return current;
  };
  return {
    wake: () => {
      if (!closed) awake();
    },
    ask: (asked) => (closed ? Promise.reject(new StoreUnavailableError('The store is closed')) : awake().ask(asked)),
    close: async () => {
      closed = true;
      await current?.close();
    },
  };
}

function start(path: string, role: ThreadRole, onHead: (head: number, scopes: string[]) => void) {
  const worker = new Worker(FILE, { workerData: { path, role } });
  const waiting = new Map<number, Waiting>();
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let alive = true;
  let lastId = 0;
  const die = (why: string) => {
    alive = false;
    for (const { reject } of waiting.values()) reject(new StoreUnavailableError(why));
    waiting.clear();
  };
  worker.on('error', (error) => die(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => die(`A thread of the store ended (${code})`));
  worker.on('message', (message: FromThread) => {
    if (message.type === 'head') return onHead(message.head, message.scopes);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(message.value);
    else asked?.reject(new StoreUnavailableError(message.message));
  });
  const tell = (message: ToThread) => worker.postMessage(message);
  return {
    isAlive: () => alive,
    ask: (asked: Asked) =>
      new Promise<unknown>((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        tell({ ...asked, id: lastId } as ToThread);
      }),
    close: async () => {
      if (alive) tell({ type: 'close' });
      await exited;
    },
  };
}
