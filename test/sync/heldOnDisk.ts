import Database from 'better-sqlite3';
import { ROW_KINDS, tableOf } from '../../src/centre/store/tables.ts';
import { seqOf } from '../../src/main/store/sync/stamp.ts';
import { createSyncedTables } from '../../src/main/store/sync/syncedTables.ts';
import { createRowWalk } from '../../src/main/store/sync/walkRows.ts';
import { rowHash } from '../../src/shared/link/sync/rowHash.ts';

/** Row by row what a file holds: by kind and id, the number and a hash of what is in it. */
export type Held = Map<string, string>;

function reading<T>(path: string, read: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

export const heldByDesk = (path: string): Held =>
  reading(path, (db) => {
    const tables = createSyncedTables(db);
    const walk = createRowWalk(db);
    const held: Held = new Map();
    for (const kind of ROW_KINDS)
      for (let after: number | null = 0; after !== null; ) {
        const some = walk(kind, after);
        for (const { id, customerId } of some.walked) {
          const row = tables[kind].read(id, customerId);
          const seq = seqOf(row?.stamp ?? 0);
          if (row) held.set(`${kind} ${id}`, `${seq} ${customerId} ${rowHash({ kind, seq, body: row.body })}`);
        }
        after = some.after;
      }
    return held;
  });

export const heldByCentre = (path: string): Held =>
  reading(path, (db) => {
    const held: Held = new Map();
    for (const kind of ROW_KINDS) {
      const rows = db.prepare<[], { id: string; customerId: string | null; seq: number; body: string }>(
        `SELECT id, customer_id AS customerId, seq, body FROM ${tableOf(kind)} WHERE body IS NOT NULL AND seq IS NOT NULL`,
      );
      for (const { id, customerId, seq, body } of rows.all())
        held.set(`${kind} ${id}`, `${seq} ${customerId} ${rowHash({ kind, seq, body: JSON.parse(body) })}`);
    }
    return held;
  });

/** The mutations of a file, in its order. */
export const outboxOf = (path: string): string[] =>
  reading(path, (db) => db.prepare<[], string>('SELECT id FROM outbox ORDER BY mseq').pluck().all());

/** The mutations that a centre answered, as often as it did. */
export const answeredBy = (path: string): string[] =>
  reading(path, (db) => db.prepare<[], string>('SELECT id FROM mutation_result ORDER BY n').pluck().all());

/** How many of them there were so far. */
export const takenBy = (path: string): number =>
  reading(path, (db) => db.prepare<[], number | null>('SELECT max(n) FROM mutation_result').pluck().get() ?? 0);

/** For how many calls each number of a customer was counted, and how many calls there are. */
export const countedBy = (path: string): { counted: number; calls: number } =>
  reading(path, (db) => ({
    counted: db.prepare<[], number>("SELECT coalesce(sum(body ->> 'calls'), 0) FROM number_use").pluck().get() ?? 0,
    calls: db.prepare<[], number>('SELECT count(*) FROM call WHERE seq IS NOT NULL').pluck().get() ?? 0,
  }));

/** Nothing waits in a desk's file, and it was told everything up to this number. */
export const isQuiet = (path: string, head: number): boolean =>
  reading(path, (db) => {
    const one = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
    const waits = one(`SELECT EXISTS (SELECT 1 FROM outbox WHERE settled_at IS NULL) + EXISTS (SELECT 1 FROM row_base)
      + EXISTS (SELECT 1 FROM waiting_row) + EXISTS (SELECT 1 FROM departed)`);
    return waits === 0 && one("SELECT coalesce(min(seq), 0) FROM sync_cursor WHERE phase = 'live'") >= head;
  });

export const headOf = (path: string): number =>
  reading(path, (db) => db.prepare<[], number>("SELECT value FROM counter WHERE name = 'head'").pluck().get() ?? 0);
