import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';

/** The shape of `body`; grows when that of a kind changes. */
const SCHEMA_V = 1;

/** What the centre is told. A setting is this desk's own and is not told. */
export type MutationKind =
  | 'call'
  | 'call-lines'
  | 'customer'
  | 'customer-edit'
  | 'complaint'
  | 'complaint-edit'
  | 'promise'
  | 'promise-removed'
  | 'promise-kept'
  | 'choice'
  | 'conflict-choice';

export interface Outbox {
  add(kind: MutationKind, rowId: string, body: unknown): void;
  /**
   * The same row in a newer state takes the place of one that is still waiting, so that an hour of typing is one mutation.
   * It keeps the older one's place in the order: only for a state that refers to nothing newer than the one before did. It is another
   * mutation all the same: a copy of this file may have sent the older one.
   */
  supersede(kind: MutationKind, rowId: string, body: unknown): void;
}

/** To be used inside the transaction of the change itself. */
export function createOutbox(db: Database, now: () => number, newId: () => string = () => v7()): Outbox {
  const insert = db.prepare(
    'INSERT INTO outbox (id, kind, row_id, schema_v, body, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const replace = db.prepare(`
    UPDATE outbox SET id = ?, body = ?, created_at = ? WHERE mseq = (
      SELECT max(mseq) FROM outbox WHERE kind = ? AND row_id = ? AND state = 'pending')`);
  const add: Outbox['add'] = (kind, rowId, body) => {
    insert.run(newId(), kind, rowId, SCHEMA_V, JSON.stringify(body), now());
  };
  return {
    add,
    supersede: (kind, rowId, body) => {
      const { changes } = replace.run(newId(), JSON.stringify(body), now(), kind, rowId);
      if (changes === 0) add(kind, rowId, body);
    },
  };
}
