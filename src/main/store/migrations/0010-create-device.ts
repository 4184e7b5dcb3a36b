import type { Migration } from '../migrate.ts';

/** A mutation for the centre is a row of `outbox`, written in the transaction of the change it tells. */
export const createDevice: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE outbox (
        mseq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        row_id TEXT NOT NULL,
        schema_v INTEGER NOT NULL,
        body TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'acked', 'dead')),
        server_seq INTEGER
      ) STRICT;
      CREATE INDEX outbox_waiting ON outbox (kind, row_id, mseq) WHERE state = 'pending';
    `),
};
