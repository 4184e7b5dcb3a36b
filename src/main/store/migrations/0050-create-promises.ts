import type { Migration } from '../migrate.ts';

/** `call_id` is the interaction id of the call in which it was made. */
export const createPromises: Migration = {
  version: 50,
  up: (db) =>
    db.exec(`
      CREATE TABLE promise (
        id TEXT PRIMARY KEY,
        customer INTEGER REFERENCES customer,
        call_id TEXT,
        number TEXT,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        due_at INTEGER NOT NULL,
        owner TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        kept_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX promise_due ON promise (due_at) WHERE kept_at IS NULL;
      CREATE INDEX promise_customer ON promise (customer, due_at) WHERE customer IS NOT NULL;
      CREATE INDEX promise_call ON promise (call_id) WHERE call_id IS NOT NULL;
    `),
};
