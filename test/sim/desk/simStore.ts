import type { Database } from 'better-sqlite3';
import type { SyncLinkOptions } from '../../../src/main/link/syncLink.ts';
import type { CopyJob } from '../../../src/main/store/copy/copyJob.ts';
import { createCopyJob } from '../../../src/main/store/copy/copyJob.ts';
import { readerOf } from '../../../src/main/store/copy/copyReader.ts';
import type { Download } from '../../../src/main/store/copy/download.ts';
import { asDeskError } from '../../../src/main/store/storeErrors.ts';
import type { StoreWriter } from '../../../src/main/store/storeWrites.ts';
import { createStoreWriter } from '../../../src/main/store/storeWrites.ts';
import type { SyncWrites, WriteName } from '../../../src/main/store/syncWrites.ts';
import { isBulk } from '../../../src/main/store/writeMessages.ts';
import type { CopyEnd } from '../../../src/main/sync/copies.ts';
import type { SyncStore } from '../../../src/main/sync/syncStore.ts';
import type { Random } from '../../../src/shared/demo/random.ts';
import type { Clock } from '../../../src/shared/lib/clock.ts';

export interface SimStore extends Pick<SyncLinkOptions['store'], 'device' | 'sync' | 'copies' | 'onWritten'> {
  writer: StoreWriter;
  /** Does it some ms from now; the answer comes some ms after it was done, where the desk still runs. */
  ask<N extends WriteName>(name: N, ...args: Parameters<SyncWrites[N]>): Promise<ReturnType<SyncWrites[N]>>;
}

interface Needs {
  db: Database;
  clock: Clock;
  random: Random;
  newId: () => string;
  download: () => Download;
  /** Of what else this machine has to do: now and then a copy gets a turn in which it comes to nothing. */
  load: Random;
}

/** How often. */
const BUSY = 0.05;

/**
 * The real writes of a desk, each some simulated time after it was asked, as by the writing worker: in order, but for pages, which what an
 * agent does may overtake.
 */
export function createSimStore({ db, clock, random, load, newId, download }: Needs): SimStore {
  const writer = createStoreWriter(db, newId);
  const listeners = new Set<() => void>();
  let copy: CopyJob | null = null;
  let stepping = false;

  const lanes: Record<'first' | 'later', (() => void)[]> = { first: [], later: [] };
  const step = () => {
    stepping = false;
    if (!copy?.isReady()) return;
    if (!load.chance(BUSY)) copy.step();
    wake();
  };
  const wake = () => {
    if (stepping) return;
    stepping = true;
    clock.after(random.int(1, 4), step);
  };
  const ask: SimStore['ask'] = (name, ...args) =>
    new Promise((resolve, reject) => {
      const lane = lanes[isBulk(name) ? 'later' : 'first'];
      lane.push(() => {
        copy?.pause();
        const answer = answered(() => writer.run(name, args, clock.now()));
        clock.after(random.int(0, 3), () => answer(resolve, reject));
      });
      clock.after(random.int(0, 3), () => lane.shift()?.());
    });
  const through =
    (name: keyof SyncStore) =>
    async (...args: unknown[]) => {
      const value = await ask(name, ...(args as Parameters<SyncWrites[typeof name]>));
      // The true time would make another run of it.
      return name === 'page' ? { ...(value as object), ms: random.int(1, 20) } : value;
    };
  return {
    device: db.prepare<[], string>("SELECT value FROM meta WHERE key = 'device_id'").pluck().get() ?? '',
    writer,
    ask: async (name, ...args) => {
      const value = await ask(name, ...args);
      for (const listener of listeners) listener();
      return value;
    },
    sync: new Proxy({} as SyncStore, { get: (_, name) => through(name as keyof SyncStore) }),
    copies: {
      run: (scope, source, onProgress) =>
        new Promise<CopyEnd>((resolve) => {
          copy?.stop();
          const job: CopyJob = createCopyJob({
            ...{ db, parts: writer.parts, scope, source, reader: readerOf(download()), wake, onProgress },
            elapsed: clock.now,
            begin: (manifest) => {
              copy?.pause();
              return writer.run('beginCopy', [manifest], clock.now());
            },
            onEnd: (end) => {
              if (copy === job) copy = null;
              clock.after(random.int(0, 3), () => resolve(end));
            },
          });
          copy = job;
        }),
      stop: () => copy?.stop(),
      hold() {},
      goOn() {},
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function answered<T>(work: () => T) {
  try {
    const value = work();
    return (resolve: (value: T) => void) => resolve(value);
  } catch (error) {
    return (_: unknown, reject: (error: Error) => void) => reject(asDeskError(error));
  }
}
