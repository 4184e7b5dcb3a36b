import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { SyncRow } from '../../../shared/link/sync/rows.ts';
import type { CentreStore, FeedPage, Pushed } from '../centreStore.ts';
import type { Work } from '../draft/work.ts';
import { piecesOf } from '../draft/work.ts';
import type { TextPage } from '../feedEntry.ts';
import { createHeadListeners } from '../headListeners.ts';
import { watchEpoch } from '../watchEpoch.ts';
import { keepHeadMark } from './headMark.ts';
import { holdStore } from './holdStore.ts';
import { prepareFile } from './prepareFile.ts';
import { createThread } from './thread.ts';
import type { ReadAnswer, ReadArgs, ReadName } from './workerMessages.ts';

/**
 * The centre's store in one file. Nothing of it runs on the calling thread: one thread writes, one reads pages, one reads long.
 * Throws StoreInUseError, StoreFromTheFutureError or what SQLite says.
 */
export function openSqliteStore(path: string, { clock }: { clock: Pick<Clock, 'now'> }): CentreStore {
  mkdirSync(dirname(path), { recursive: true });
  const letGo = holdStore(path);
  try {
    prepareFile(path);
  } catch (error) {
    letGo();
    throw error;
  }
  const heads = createHeadListeners();
  const writer = createThread(path, 'write', heads.tell);
  const pages = createThread(path, 'read', heads.tell);
  const copies = createThread(path, 'read', heads.tell);
  const write = (work: Work) => writer.ask({ type: 'work', work, at: clock.now() });
  const from =
    (thread: typeof pages) =>
    <N extends ReadName>(name: N, ...args: ReadArgs<N>) =>
      thread.ask({ type: 'read', name, args }) as Promise<ReadAnswer<N>>;
  const read = from(pages);
  const readLong = from(copies);
  const epochs = watchEpoch(() => read('state'));
  const mark = keepHeadMark(path, () => read('state'));
  heads.add(mark.moved);
  return {
    state: () => read('state'),
    lastOf: (device, incarnation) => {
      // A desk that comes has something to push, now or soon.
      writer.wake();
      return read('lastOf', device, incarnation);
    },
    push: (batch) => write({ type: 'push', batch }) as Promise<Pushed>,
    page: async (scope, after, limit) => asPage(await read('page', scope, after, limit)),
    pageText: (scope, after, limit) => read('page', scope, after, limit),
    copyPage: async (...args) => JSON.parse(await readLong('copyPage', ...args)) as SyncRow[],
    copyLines: (...args) => readLong('copyLines', ...args),
    count: (scope) => readLong('count', scope),
    sums: (scope, kind) => readLong('sums', scope, kind),
    range: async (...args) => JSON.parse(await readLong('range', ...args)) as SyncRow[],
    put: async (rows) => void (await Promise.all(piecesOf(rows).map(write))),
    remove: async (customerId) => void (await write({ type: 'remove', customerId })),
    setScopes: async (customerId, scopes) => void (await write({ type: 'scopes', customerId, scopes })),
    collect: async (before) => void (await writer.ask({ type: 'collect', before })),
    onHead: heads.add,
    onRestored: epochs.add,
    close: async () => {
      epochs.close();
      await mark.close();
      // Whoever writes is the last: it brings the log home, and the file is whole.
      await Promise.all([pages.close(), copies.close()]);
      await writer.close();
      letGo();
    },
  };
}

const asPage = (page: TextPage | 'reset'): FeedPage | 'reset' =>
  page === 'reset' ? page : { ...page, entries: JSON.parse(page.entries) as FeedPage['entries'] };
