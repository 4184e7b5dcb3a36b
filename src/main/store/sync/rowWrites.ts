import type { Database } from 'better-sqlite3';
import type { RowKind, SyncRow } from '../../../shared/link/sync/rows.ts';
import { rowBodies } from '../../../shared/link/sync/rows.ts';
import { createComingBack } from './comingBack.ts';
import type { Departures } from './departures.ts';
import { hangsOn } from './hangsOn.ts';
import type { Overlay } from './overlay.ts';
import { FOLLOW_CALLS } from './settling.ts';
import type { Body } from './syncedTable.ts';
import type { SyncedTables } from './syncedTables.ts';

export interface RowWrites {
  /**
   * A row as a centre tells it; what is older than the row that is here changes nothing. False: it was not understood.
   * `isCustomerKnown` false: the centre does not know the customer, though they are here still.
   */
  take(row: Omit<SyncRow, 'seq'>, stamp: number, isCustomerKnown?: boolean): boolean;
}

/** One row after the other, in any order: what comes before its customer, or for one who is about to go, waits for them. */
export function createRowWrites(
  db: Database,
  tables: SyncedTables,
  overlay: Overlay,
  departures: Pick<Departures, 'vanish'>,
): RowWrites {
  const isHere = db
    .prepare<[string], number>(
      'SELECT 1 FROM customer c WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM departed d WHERE d.customer_id = c.id)',
    )
    .pluck();
  const park = db.prepare(`
    INSERT INTO waiting_row (customer_id, kind, id, stamp, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp, body = excluded.body WHERE excluded.stamp >= stamp`);
  const unpark = db.prepare('DELETE FROM waiting_row WHERE customer_id = ? AND kind = ? AND id = ?');
  const parked = db.prepare<[string], { kind: RowKind; id: string; stamp: number; body: string }>(
    'SELECT kind, id, stamp, body FROM waiting_row WHERE customer_id = ?',
  );
  const comeBack = createComingBack(db, tables, overlay);

  function put(kind: RowKind, id: string, customerId: string | null, body: Body | null, stamp: number): void {
    const there = tables[kind].stamp(id, customerId);
    if (there !== null && there > stamp) return;
    if (FOLLOW_CALLS.has(kind) && overlay.hold(kind, id, customerId, stamp, body))
      return tables[kind].mark(id, customerId, stamp);
    if (overlay.told(kind, id, customerId, stamp, body)) return;
    if (body) tables[kind].put(id, customerId, body, stamp);
    else tables[kind].remove(id, customerId);
  }

  function wait(kind: RowKind, id: string, customerId: string, body: Body, stamp: number): void {
    park.run(customerId, kind, id, stamp, JSON.stringify(body));
    // Whatever is held back of it hung on somebody else.
    if (kind === 'interaction') overlay.hold(kind, id, customerId, stamp, null);
  }

  function arrive(customerId: string): void {
    for (const { kind, id, stamp, body } of parked.all(customerId)) {
      put(kind, id, customerId, JSON.parse(body) as Body, stamp);
      unpark.run(customerId, kind, id);
    }
  }

  /** When this was told the centre did not know its customer: one whom it told of before was deleted since. */
  function loseCustomer(customerId: string, stamp: number): void {
    const there = tables.customer.stamp(customerId, customerId);
    if (there !== null && there > 0 && there < stamp) departures.vanish(customerId);
  }

  return {
    take({ kind, id, customerId, body }, stamp, isCustomerKnown = true) {
      if (body && !rowBodies[kind].safeParse(body).success) return false;
      if (body) comeBack(kind === 'customer' ? id : hangsOn({ kind, id, customerId: null }));
      if (body?.orphan === true && customerId !== null) loseCustomer(customerId, stamp);
      const waits = kind !== 'customer' && customerId !== null && !(isCustomerKnown && isHere.get(customerId));
      if (waits && body) wait(kind, id, customerId, body, stamp);
      if (waits && !body) unpark.run(customerId, kind, id);
      // A call is a line of the log even where nobody knows its customer; what is deleted may have stayed without them.
      if (!waits || !body || kind === 'call') put(kind, id, customerId, body, stamp);
      if (kind === 'customer' && body) arrive(id);
      return true;
    },
  };
}
