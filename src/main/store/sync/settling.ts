import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { Changed } from '../../sync/syncStore.ts';
import type { Departures } from './departures.ts';
import type { Answered } from './outboxQueue.ts';
import { overlaidBy } from './overlaidBy.ts';
import type { Overlay } from './overlay.ts';
import type { SyncBook } from './syncBook.ts';

/** Rows this desk makes from its own calls: while such a call goes on or is not settled, they are newer here. */
export const FOLLOW_CALLS: ReadonlySet<RowKind> = new Set<RowKind>(['call', 'interaction']);
const OF_CALLS: ReadonlySet<string> = new Set(['call', 'call-lines']);
const USES_NUMBERS: ReadonlySet<string> = new Set(['call', 'choice']);

/** Draws the consequences of mutations that were answered, or that the feed has passed. */
export function createSettling(db: Database, overlay: Overlay, departures: Departures, book: SyncBook) {
  const settledUses = db
    .prepare<[], string>(`
      SELECT id FROM row_base WHERE kind = 'number-use' AND customer_id NOT IN (
        SELECT coalesce(body ->> 'customerId', '') FROM outbox WHERE settled_at IS NULL AND kind IN ('call', 'choice'))`)
    .pluck();

  return (answered: readonly Answered[]): Changed => {
    const rows = new Map<string, [RowKind, string]>();
    const calls = new Set<string>();
    for (const one of answered) {
      const kind = overlaidBy(one.kind);
      if (kind) rows.set(`${kind} ${one.rowId}`, [kind, one.rowId]);
      if (OF_CALLS.has(one.kind)) calls.add(one.rowId);
    }
    for (const id of calls) for (const kind of FOLLOW_CALLS) overlay.release(kind, id);
    for (const id of calls) departures.departUntold(id, book.epochN());
    for (const [kind, id] of rows.values()) overlay.rebuild(kind, id);
    if (answered.some(({ kind }) => USES_NUMBERS.has(kind)))
      for (const id of settledUses.all()) overlay.rebuild('number-use', id);
    const gone = departures.sweep();
    const refusedCustomers = answered.filter((one) => one.refused && overlaidBy(one.kind) === 'customer');
    return {
      customers: [...new Set([...refusedCustomers.map(({ rowId }) => rowId), ...gone])],
      lists: answered.some((one) => one.refused),
    };
  };
}
