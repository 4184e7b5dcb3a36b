import type { CentreStore } from '../../src/centre/store/centreStore.ts';
import type { FeedEntry, RangeSum } from '../../src/shared/link/sync/frames.ts';
import { addHash, rangeOf, rowHash } from '../../src/shared/link/sync/rowHash.ts';
import type { RowKind, SyncRow } from '../../src/shared/link/sync/rows.ts';
import { rowKind } from '../../src/shared/link/sync/rows.ts';

type Reads = Pick<CentreStore, 'page' | 'copyPage'>;

/** Every entry after a cursor, page by page. */
export async function pulled(store: Reads, scope: string, after = 0, limit = 50): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for (let cursor = after; ; ) {
    const page = await store.page(scope, cursor, limit);
    if (page === 'reset') throw new Error('reset');
    entries.push(...page.entries);
    if (page.isLast) return entries;
    if (page.next <= cursor) throw new Error(`The cursor stays at ${cursor}`);
    cursor = page.next;
  }
}

export const rowsIn = (entries: readonly FeedEntry[]): SyncRow[] =>
  entries.flatMap((entry) => ('leave' in entry ? [] : [entry]));

/** What a desk holds that followed the feed of one scope from the start: the rule of desks, in ten lines. */
export function held(entries: readonly FeedEntry[], before = new Map<string, SyncRow>()): Map<string, SyncRow> {
  const rows = new Map(before);
  for (const entry of entries) {
    if ('leave' in entry) for (const [key, row] of rows) if (row.customerId === entry.leave) rows.delete(key);
    if ('leave' in entry) continue;
    const key = `${entry.kind} ${entry.id}`;
    if ((rows.get(key)?.seq ?? 0) > entry.seq) continue;
    if (entry.body === null) rows.delete(key);
    else rows.set(key, entry);
  }
  return rows;
}

/** The same by a first copy. */
export async function copied(store: Reads, scope: string, limit = 3): Promise<Map<string, SyncRow>> {
  const rows = new Map<string, SyncRow>();
  for (const kind of rowKind.options) {
    for (let after = ''; ; ) {
      const page = await store.copyPage(scope, kind, after, limit);
      for (const row of page) rows.set(`${row.kind} ${row.id}`, row);
      after = page.at(-1)?.id ?? '';
      if (page.length < limit) break;
    }
  }
  return rows;
}

export const sorted = (rows: Map<string, SyncRow>): SyncRow[] => [...rows.values()].sort((a, b) => a.seq - b.seq);

/** The sums a desk would work out of the rows it holds. */
export function sumsOf(rows: Map<string, SyncRow>, kind: RowKind): RangeSum[] {
  const sums = new Map<number, { count: number; sum: number }>();
  for (const row of rows.values()) {
    if (row.kind !== kind || !row.body) continue;
    const { count, sum } = sums.get(rangeOf(row.id)) ?? { count: 0, sum: 0 };
    sums.set(rangeOf(row.id), { count: count + 1, sum: addHash(sum, rowHash({ ...row, body: row.body })) });
  }
  return [...sums].sort(([a], [b]) => a - b).map(([range, { count, sum }]) => ({ range, count, sum: `${sum}` }));
}
