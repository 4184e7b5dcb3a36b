import type { Database } from 'better-sqlite3';
import type { RangeSum } from '../../../shared/link/sync/frames.ts';
import { addHash, rangeOf, rowHash } from '../../../shared/link/sync/rowHash.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import { hangsOn } from './hangsOn.ts';
import { seqOf, stampOf } from './stamp.ts';
import type { SyncParts } from './syncParts.ts';
import type { SyncStoreWrites } from './syncStoreWrites.ts';
import type { Walked } from './walkRows.ts';

/** Healing: what this desk really holds, against what the centre says it should. */
export function createComparing(db: Database, parts: SyncParts): Pick<SyncStoreWrites, 'sums' | 'repair'> {
  const { tables, cursors, book, rows, scopes, departures, walk } = parts;
  const unsettled = db.prepare<[], number>('SELECT 1 FROM outbox WHERE settled_at IS NULL LIMIT 1').pluck();
  const isIn = db
    .prepare<[string, string], number>('SELECT 1 FROM customer_scope WHERE scope = ? AND customer_id = ?')
    .pluck();
  const inScope = (scope: string, kind: RowKind, { id, customerId }: Walked): boolean =>
    scope === 'all' || isIn.get(scope, hangsOn({ kind, id, customerId })) === 1;

  const current = (stamp: number) => stamp >= stampOf(book.epochN(), 1);

  return {
    sums(scope, kind, after) {
      const cursor = cursors.get(scope);
      if (cursor?.phase !== 'live' || unsettled.get()) return null;
      const sums = new Map<number, RangeSum & { total: number }>();
      const { walked, after: next } = walk(kind, after);
      for (const one of walked) {
        if (!inScope(scope, kind, one)) continue;
        const row = tables[kind].read(one.id, one.customerId);
        if (!row || !current(row.stamp)) continue;
        const range = rangeOf(one.id);
        const sum = sums.get(range) ?? { range, count: 0, sum: '', total: 0 };
        const total = addHash(sum.total, rowHash({ kind, seq: seqOf(row.stamp), body: row.body }));
        sums.set(range, { range, count: sum.count + 1, sum: `${total}`, total });
      }
      const told = [...sums.values()].map(({ range, count, sum }) => ({ range, count, sum }));
      return { at: cursor.seq, sums: told, after: next };
    },
    repair(scope, kind, range, at, told) {
      const cursor = cursors.get(scope);
      if (cursor?.phase !== 'live' || cursor.seq !== at || unsettled.get())
        return { customers: [], lists: false, repaired: 0 };
      const epochN = book.epochN();
      const known = new Set(told.map(({ id }) => id));
      for (const row of told) scopes.join(scope, hangsOn(row));
      const wrong = told.filter((row) => !isSame(row.id, row.customerId, row.seq, row.body));
      for (const row of wrong) {
        tables[kind].mark(row.id, row.customerId, 0);
        rows.take(row, stampOf(epochN, row.seq));
      }
      const surplus = allOf(kind).filter(
        (one) => rangeOf(one.id) === range && inScope(scope, kind, one) && !known.has(one.id),
      );
      for (const { id, customerId } of surplus) {
        if (kind === 'customer') departures.depart(id);
        else tables[kind].remove(id, customerId);
      }
      const healed = wrong.filter(({ id, customerId, seq, body }) => isSame(id, customerId, seq, body));
      const touched = [...healed, ...surplus];
      return {
        customers: [...new Set(touched.flatMap(({ customerId }) => customerId ?? []))],
        lists: touched.length > 0,
        repaired: touched.length,
      };

      function isSame(id: string, customerId: string | null, seq: number, body: object | null): boolean {
        const row = tables[kind].read(id, customerId);
        if (!row || !body) return !row && !body;
        return (
          row.stamp === stampOf(epochN, seq) && rowHash({ kind, seq, body: row.body }) === rowHash({ kind, seq, body })
        );
      }
    },
  };

  function allOf(kind: RowKind): Walked[] {
    const found: Walked[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const { walked, after: next } = walk(kind, after);
      found.push(...walked);
      after = next;
    }
    return found;
  }
}
