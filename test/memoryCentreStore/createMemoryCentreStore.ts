import type { CentreStore, FeedPage, Pushed } from '../../src/centre/store/centreStore.ts';
import { createDraft } from '../../src/centre/store/draft/draft.ts';
import type { Work } from '../../src/centre/store/draft/work.ts';
import { doWork } from '../../src/centre/store/draft/work.ts';
import { createHeadListeners } from '../../src/centre/store/headListeners.ts';
import type { RangeSum } from '../../src/shared/link/sync/frames.ts';
import { addHash, rangeOf, rowHash } from '../../src/shared/link/sync/rowHash.ts';
import type { RowKind, SyncRow } from '../../src/shared/link/sync/rows.ts';
import { feedOf } from './feedOf.ts';
import { collectBefore, keepChanges } from './keepChanges.ts';
import type { Memory } from './memory.ts';
import { createMemory, joinedAt, lookupIn } from './memory.ts';

/** A `CentreStore` without a disk, for what is not about one: the rules are those of all stores, a commit is there at once. */
export function createMemoryCentreStore({
  now = () => Date.now(),
  epoch = 'epoch-1',
  memory = createMemory(epoch),
} = {}): CentreStore {
  const heads = createHeadListeners();
  const commit = (work: Work): Pushed | null => {
    const { head } = memory;
    const draft = createDraft(lookupIn(memory), head);
    const answer = doWork(draft, work, now());
    const changes = draft.changes();
    keepChanges(memory, changes, now());
    if (changes.head > head) heads.tell(changes.head, changes.scopes);
    return answer;
  };
  return {
    state: async () => ({ epoch: memory.epoch, head: memory.head, gc: memory.gc }),
    lastOf: async (device, incarnation) => {
      const { lastMseq, lastId } = lookupIn(memory).device(device, incarnation);
      return { lastMseq, lastId };
    },
    push: async (batch) => commit({ type: 'push', batch }) as Pushed,
    page: async (scope, after, limit) => {
      const page = feedOf(memory, scope, after, limit);
      return page === 'reset' ? page : { ...page, entries: JSON.parse(page.entries) as FeedPage['entries'] };
    },
    copyPage: async (scope, kind, afterId, limit) => rowsOf(memory, scope, kind, afterId).slice(0, limit),
    count: async (scope) => [...memory.rows.values()].filter((row) => isTold(row) && isIn(memory, scope, row)).length,
    sums: async (scope, kind) => ({ at: memory.head, sums: sumsOf(rowsOf(memory, scope, kind)) }),
    range: async (scope, kind, range, afterId, limit) =>
      rowsOf(memory, scope, kind, afterId)
        .filter(({ id }) => rangeOf(id) === range)
        .slice(0, limit),
    put: async (rows) => void commit({ type: 'put', rows }),
    remove: async (customerId) => void commit({ type: 'remove', customerId }),
    setScopes: async (customerId, scopes) => void commit({ type: 'scopes', customerId, scopes }),
    collect: async (before) => collectBefore(memory, before),
    onHead: heads.add,
    close: async () => {},
  };
}

type Row = Parameters<typeof joinedAt>[2];
const isTold = ({ body, seq }: Row) => body !== null && seq !== null;
const isIn = (memory: Memory, scope: string, row: Row) => joinedAt(memory, scope, row) !== undefined;

function rowsOf(memory: Memory, scope: string, kind: RowKind, afterId = ''): SyncRow[] {
  return [...memory.rows.values()]
    .filter((row) => row.kind === kind && row.id > afterId && isTold(row) && isIn(memory, scope, row))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, seq, customerId, body }) => ({ kind, id, seq: seq ?? 0, customerId, body }));
}

function sumsOf(rows: readonly SyncRow[]): RangeSum[] {
  const sums = new Map<number, { count: number; sum: number }>();
  for (const { kind, id, seq, body } of rows) {
    const { count, sum } = sums.get(rangeOf(id)) ?? { count: 0, sum: 0 };
    sums.set(rangeOf(id), { count: count + 1, sum: addHash(sum, rowHash({ kind, seq, body: body ?? {} })) });
  }
  return [...sums].sort(([a], [b]) => a - b).map(([range, { count, sum }]) => ({ range, count, sum: String(sum) }));
}
