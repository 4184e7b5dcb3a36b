import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { Unsettled } from './foldPending.ts';
import { foldPending } from './foldPending.ts';
import { overlaidBy } from './overlaidBy.ts';
import type { Body } from './syncedTable.ts';
import type { SyncedTables } from './syncedTables.ts';

interface Base {
  customer_id: string | null;
  stamp: number;
  body: string | null;
}

/** Rows with changes that are not settled: kept as the centre has them, shown with the changes on top. */
export interface Overlay {
  /** Before a change of this desk is written. */
  beforeChange(kind: RowKind, id: string, customerId: string | null): void;
  /** The row as the centre has it now; false where nothing lies on top of it here. */
  told(kind: RowKind, id: string, customerId: string | null, stamp: number, body: Body | null): boolean;
  /** What follows a call of this desk: the centre's row waits beside this desk's own; false where that is not newer. */
  hold(kind: RowKind, id: string, customerId: string | null, stamp: number, body: Body | null): boolean;
  /** The call is over and settled: what was held stands, whoever said it last. */
  release(kind: RowKind, id: string): void;
  /** The number of the row that an edit is made on. */
  baseStamp(kind: RowKind, id: string, customerId: string | null): number;
  /** After changes of this row were settled or refused. */
  rebuild(kind: RowKind, id: string): void;
}

export function createOverlay(db: Database, tables: SyncedTables): Overlay {
  const base = db.prepare<[string, string], Base>(
    'SELECT customer_id, stamp, body FROM row_base WHERE kind = ? AND id = ?',
  );
  const keep = db.prepare('INSERT OR IGNORE INTO row_base (kind, id, customer_id, stamp, body) VALUES (?, ?, ?, ?, ?)');
  const set = db.prepare('UPDATE row_base SET customer_id = ?, stamp = ?, body = ? WHERE kind = ? AND id = ?');
  const drop = db.prepare('DELETE FROM row_base WHERE kind = ? AND id = ?');
  const hold = db.prepare(`
    INSERT INTO row_base (kind, id, customer_id, stamp, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET customer_id = excluded.customer_id, stamp = excluded.stamp, body = excluded.body
      WHERE excluded.stamp >= stamp`);
  const isNewer = db
    .prepare<{ id: string }, number>(`
      SELECT 1 WHERE EXISTS (SELECT 1 FROM outbox WHERE row_id = @id AND settled_at IS NULL)
        OR EXISTS (SELECT 1 FROM call WHERE id = @id AND place <> 'closed')`)
    .pluck();
  const changes = db.prepare<[string], { kind: string; body: string; at: number }>(
    'SELECT kind, body, created_at AS at FROM outbox WHERE row_id = ? AND settled_at IS NULL ORDER BY mseq',
  );

  /** Of this row itself: what else goes by the same id, such as a choice of its customer, lies on top of nothing. */
  const waitingFor = (kind: RowKind, id: string): Unsettled[] =>
    changes
      .all(id)
      .filter((change) => overlaidBy(change.kind) === kind)
      .map((change) => ({ ...change, body: JSON.parse(change.body) as Body }));

  function rebuild(kind: RowKind, id: string): void {
    const kept = base.get(kind, id);
    if (!kept) return;
    const waiting = waitingFor(kind, id);
    const row = foldPending(kept.body === null ? null : (JSON.parse(kept.body) as Body), waiting);
    if (row) tables[kind].put(id, customerOf(kept, row), row, kept.stamp);
    else tables[kind].remove(id, kept.customer_id);
    if (waiting.length === 0) drop.run(kind, id);
  }

  return {
    beforeChange(kind, id, customerId) {
      const row = tables[kind].read(id, customerId);
      keep.run(kind, id, customerId, row?.stamp ?? 0, row ? JSON.stringify(row.body) : null);
    },
    told(kind, id, customerId, stamp, body) {
      const kept = base.get(kind, id);
      if (!kept) return false;
      if (stamp < kept.stamp) return true;
      set.run(customerId, stamp, body && JSON.stringify(body), kind, id);
      rebuild(kind, id);
      return true;
    },
    hold(kind, id, customerId, stamp, body) {
      if (!isNewer.get({ id })) return false;
      hold.run(kind, id, customerId, stamp, body && JSON.stringify(body));
      return true;
    },
    release(kind, id) {
      const kept = base.get(kind, id);
      if (!kept || isNewer.get({ id })) return;
      if (kept.body === null) tables[kind].remove(id, kept.customer_id);
      else tables[kind].put(id, kept.customer_id, JSON.parse(kept.body) as Body, kept.stamp);
      drop.run(kind, id);
    },
    baseStamp: (kind, id, customerId) => base.get(kind, id)?.stamp ?? tables[kind].stamp(id, customerId) ?? 0,
    rebuild,
  };
}

/** A promise made before anybody was identified has its customer in its body only. */
const customerOf = (kept: Base, row: Body): string | null =>
  kept.customer_id ?? (typeof row.customerId === 'string' ? row.customerId : null);
