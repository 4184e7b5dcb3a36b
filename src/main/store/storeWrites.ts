import type { Database } from 'better-sqlite3';
import { createCallWrites } from './callWrites.ts';
import { createComplaintWrites } from './complaintWrites.ts';
import { createCustomerWrites } from './customerWrites.ts';
import { createImportWrites } from './importWrites.ts';
import { createNumberUses } from './numberUses.ts';
import { createOutbox } from './outbox.ts';
import { createPromiseWrites } from './promiseWrites.ts';
import { createSyncWrites } from './sync/createSyncWrites.ts';
import { createOverlay } from './sync/overlay.ts';
import { createRefusedWrites } from './sync/refusedWrites.ts';
import { createSyncedTables } from './sync/syncedTables.ts';
import type { SyncParts } from './sync/syncParts.ts';
import { createSyncParts } from './sync/syncParts.ts';
import type { SyncWrites, WriteName } from './syncWrites.ts';

/**
 * What the centre said it says again, and a file that is behind what it sent is recognised: nobody waits for the disk. It gets there
 * with the next thing an agent does; should the power fail before, it is as if an older copy of the file had been put back.
 */
const TOLD_AGAIN: ReadonlySet<WriteName> = new Set<WriteName>(['take', 'settle', 'page']);

export interface StoreWriter {
  /** For the first copy, which has a rhythm of its own. */
  readonly parts: SyncParts;
  /**
   * One transaction: when this returns, what an agent did is on the disk, and whatever it is outlives this process; when it throws,
   * nothing has changed. `at` is the desk's time.
   */
  run<N extends WriteName>(name: N, args: Parameters<SyncWrites[N]>, at: number): ReturnType<SyncWrites[N]>;
}

export function createStoreWriter(db: Database, newId?: () => string): StoreWriter {
  let at = 0;
  const now = () => at;
  const outbox = createOutbox(db, now, newId);
  const tables = createSyncedTables(db);
  const overlay = createOverlay(db, tables);
  const uses = createNumberUses(db, overlay);
  const parts = createSyncParts(db, tables, overlay);
  const set = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const writes: SyncWrites = {
    setSetting: (key, value) => {
      set.run(key, value);
    },
    ...createCallWrites(db, outbox, uses),
    ...createCustomerWrites(db, outbox, overlay, uses),
    ...createPromiseWrites(db, outbox, overlay),
    ...createComplaintWrites(db, tables.complaint, outbox, overlay),
    ...createImportWrites(db, now, tables.complaint),
    ...createRefusedWrites(db, outbox, overlay),
    ...createSyncWrites(db, parts, now),
  };
  const inTransaction = db.transaction(<N extends WriteName>(name: N, args: Parameters<SyncWrites[N]>) => {
    const write = writes[name] as (...args: Parameters<SyncWrites[N]>) => ReturnType<SyncWrites[N]>;
    return write(...args);
  });
  return {
    parts,
    run: (name, args, time) => {
      at = time;
      const write = () => inTransaction.immediate(name, args) as ReturnType<SyncWrites[typeof name]>;
      return TOLD_AGAIN.has(name) ? withoutWaiting(db, write) : write();
    },
  };
}

/** Outside of a transaction only. */
function withoutWaiting<T>(db: Database, write: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return write();
  } finally {
    db.pragma('synchronous = FULL');
  }
}
