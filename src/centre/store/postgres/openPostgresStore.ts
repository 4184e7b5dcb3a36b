import type { Clock } from '../../../shared/lib/clock.ts';
import type { RowKind, SyncRow } from '../../../shared/link/sync/rows.ts';
import type { CentreStore, FeedPage, Pushed } from '../centreStore.ts';
import { piecesOf } from '../draft/work.ts';
import { createHeadListeners } from '../headListeners.ts';
import { watchEpoch } from '../watchEpoch.ts';
import { connect, createPool } from './connect.ts';
import { copyLines, copyText, countOf, sumsOf } from './copyReads.ts';
import { createListener } from './createListener.ts';
import { createWriter } from './createWriter.ts';
import { readPage, stateOf } from './feedReads.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

export interface PostgresStore extends CentreStore {
  /** Whether this process writes at the moment, or has another one write. */
  isHolder(): boolean;
}

/**
 * The centre's store in PostgreSQL. Several centres may share a database: one writes, all read. Rejects where the database cannot be
 * reached, or was written by a newer Crocdesk.
 */
export async function openPostgresStore(url: string, { clock }: { clock: Pick<Clock, 'now'> }): Promise<PostgresStore> {
  await prepare(url);
  const pool = createPool(url);
  const heads = createHeadListeners();
  const writer = createWriter(url, clock.now);
  const listener = createListener(url, {
    head: heads.tell,
    jobs: () => writer.nudge('jobs'),
    answers: () => writer.nudge('answers'),
    foreign: () => writer.nudge('foreign'),
    begins: () =>
      void stateOf(pool)
        .then(({ head }) => heads.tell(head))
        .catch(() => {}),
  });
  const closeAll = async () => {
    await writer.close();
    await listener.close();
    await pool.end();
  };
  try {
    await listener.ready;
  } catch (error) {
    await closeAll();
    throw error;
  }
  const epochs = watchEpoch(() => stateOf(pool));
  const wanted = (scope: string, kind: RowKind, afterId: string, limit: number) => ({ scope, kind, afterId, limit });
  return {
    state: () => stateOf(pool),
    lastOf: async (device, incarnation) => {
      const { rows } = await pool.query<{ lastMseq: number; lastId: string | null }>(
        'SELECT last_mseq AS "lastMseq", last_id AS "lastId" FROM device WHERE device = $1 AND incarnation = $2',
        [device, incarnation],
      );
      return rows[0] ?? { lastMseq: 0, lastId: null };
    },
    push: (batch) => writer.write({ type: 'push', batch }, clock.now()) as Promise<Pushed>,
    page: async (scope, after, limit) => {
      const page = await readPage(pool, scope, after, limit);
      return page === 'reset' ? page : { ...page, entries: JSON.parse(page.entries) as FeedPage['entries'] };
    },
    pageText: (scope, after, limit) => readPage(pool, scope, after, limit),
    copyPage: async (...args) => JSON.parse(await copyText(pool, wanted(...args))) as SyncRow[],
    copyLines: (...args) => copyLines(pool, wanted(...args)),
    count: (scope) => countOf(pool, scope),
    sums: (scope, kind) => sumsOf(pool, scope, kind),
    range: async (scope, kind, range, afterId, limit) =>
      JSON.parse(await copyText(pool, { ...wanted(scope, kind, afterId, limit), range })) as SyncRow[],
    put: async (rows) => void (await Promise.all(piecesOf(rows).map((work) => writer.write(work, clock.now())))),
    remove: async (customerId) => void (await writer.write({ type: 'remove', customerId }, clock.now())),
    setScopes: async (customerId, scopes) =>
      void (await writer.write({ type: 'scopes', customerId, scopes }, clock.now())),
    collect: writer.collect,
    onHead: heads.add,
    onRestored: epochs.add,
    isHolder: writer.isHolder,
    close: async () => {
      epochs.close();
      await closeAll();
    },
  };
}

async function prepare(url: string): Promise<void> {
  const client = await connect(url, 'migration', () => {});
  try {
    await migrate(client, migrations);
  } finally {
    await client.end();
  }
}
