import type { Database } from 'better-sqlite3';
import { createBusy } from './busy.ts';
import type { StrayKind } from './hangsOn.ts';
import { strayOf } from './hangsOn.ts';
import { stampOf } from './stamp.ts';
import type { SyncedTables } from './syncedTables.ts';

export interface Departures {
  /** No scope of this desk holds this customer, or this row of nobody: it goes, with all that hangs on it, once nothing of it waits. */
  depart(key: string): void;
  /** The centre does not know this customer: they go likewise, and what it told of them waits for their coming back. */
  vanish(customerId: string): void;
  /** A call that is settled and was never told: it is in no scope of this desk. Where nothing is told, it stays. */
  departUntold(callId: string, epochN: number): void;
  /** What waits here for customers whom no scope holds. */
  unparkStrangers(): void;
  /** Those for whom something waited, and no longer does. The answer: who went. */
  sweep(): string[];
}

export function createDepartures(db: Database, tables: SyncedTables): Departures {
  const { isBusy, isStrayBusy } = createBusy(db);
  // A call that waits for them was told since, and is a line of the log without them.
  const closedCalls = db
    .prepare<[string], string>(`
      SELECT k.id FROM call k JOIN customer c ON c.n = k.customer WHERE c.id = ? AND k.place = 'closed'
        AND NOT EXISTS (SELECT 1 FROM waiting_row w WHERE w.customer_id = c.id AND w.kind = 'call' AND w.id = k.id)`)
    .pluck();
  const parkedCalls = db
    .prepare<[string], string>(`
      SELECT k.id FROM waiting_row w JOIN call k ON k.id = w.id
      WHERE w.customer_id = ? AND w.kind = 'call' AND k.customer IS NULL AND k.place = 'closed'`)
    .pluck();
  const untold = db
    .prepare<[string, number], number>(`
      SELECT 1 FROM call k WHERE k.id = ? AND k.stamp < ? AND k.customer IS NULL AND k.place = 'closed'
        AND EXISTS (SELECT 1 FROM sync_cursor)
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.row_id = k.id AND o.settled_at IS NULL)`)
    .pluck();
  const unpark = db.prepare('DELETE FROM waiting_row WHERE customer_id = ?');
  const unparkCall = db.prepare("DELETE FROM waiting_row WHERE kind = 'call' AND id = ?");
  const unparkStrangers = db.prepare(`
    DELETE FROM waiting_row WHERE customer_id NOT IN (SELECT customer_id FROM customer_scope)
      AND NOT EXISTS (SELECT 1 FROM sync_cursor WHERE scope = 'all')`);
  const dropBases = db.prepare('DELETE FROM row_base WHERE customer_id = ?');
  const dropBase = db.prepare('DELETE FROM row_base WHERE kind = ? AND id = ?');
  const later = db.prepare('INSERT OR IGNORE INTO departed VALUES (?)');
  const waiting = db.prepare<[], string>('SELECT customer_id FROM departed').pluck();
  const settled = db.prepare('DELETE FROM departed WHERE customer_id = ?');

  function goStray({ kind, id }: { kind: StrayKind; id: string }): void {
    if (kind === 'call') unparkCall.run(id);
    dropBase.run(kind, id);
    tables[kind].remove(id, null);
  }

  function goCustomer(id: string): void {
    for (const call of closedCalls.all(id)) tables.call.remove(call, id);
    dropBases.run(id);
    tables.customer.remove(id, id);
  }

  /** False: something of it waits. */
  function go(key: string): boolean {
    const stray = strayOf(key);
    if (stray ? isStrayBusy(stray.id) : isBusy(key)) return false;
    if (stray) goStray(stray);
    else goCustomer(key);
    return true;
  }

  const goOrWait = (key: string) => {
    if (!go(key)) later.run(key);
  };
  const depart = (key: string) => {
    for (const call of parkedCalls.all(key)) tables.call.remove(call, null);
    unpark.run(key);
    goOrWait(key);
  };
  return {
    depart,
    vanish: goOrWait,
    departUntold: (callId, epochN) => {
      if (untold.get(callId, stampOf(epochN, 1))) depart(`call:${callId}`);
    },
    unparkStrangers: () => void unparkStrangers.run(),
    sweep: () =>
      waiting.all().filter((key) => {
        if (!go(key)) return false;
        settled.run(key);
        return strayOf(key) === null;
      }),
  };
}
