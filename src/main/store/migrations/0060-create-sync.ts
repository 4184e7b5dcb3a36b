import type { Migration } from '../migrate.ts';

/** Tables of rows that the centre knows too. `stamp` is the centre's number of a row (see stamp.ts), `extra` what this schema does not know. */
const SYNCED = ['customer', 'interaction', 'purchase', 'complaint', 'promise', 'call', 'number_use'];

/**
 * `row_base` holds a row as the centre has it while changes of it are not settled; a null body: it is not there.
 * A mutation is settled once the feed has passed what it did, or once it was refused.
 */
export const createSync: Migration = {
  version: 60,
  up: (db) => {
    for (const table of SYNCED)
      db.exec(
        `ALTER TABLE ${table} ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0; ALTER TABLE ${table} ADD COLUMN extra TEXT`,
      );
    db.exec(`
      CREATE TABLE conflict (
        id TEXT PRIMARY KEY,
        customer INTEGER NOT NULL REFERENCES customer,
        field TEXT NOT NULL,
        stands TEXT NOT NULL,
        lost TEXT NOT NULL,
        opened_at INTEGER NOT NULL,
        settled_at INTEGER,
        settled_by TEXT,
        stamp INTEGER NOT NULL DEFAULT 0,
        extra TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX conflict_open ON conflict (opened_at) WHERE settled_at IS NULL;
      CREATE INDEX conflict_customer ON conflict (customer);
      CREATE INDEX number_use_customer ON number_use (customer);

      CREATE TABLE sync_state (k TEXT PRIMARY KEY, v TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE sync_cursor (
        scope TEXT PRIMARY KEY,
        phase TEXT NOT NULL CHECK (phase IN ('snapshot', 'live')),
        seq INTEGER NOT NULL,
        copy_id TEXT,
        segment INTEGER NOT NULL DEFAULT 0,
        bulk INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE customer_scope (scope TEXT NOT NULL, customer_id TEXT NOT NULL, PRIMARY KEY (scope, customer_id)) STRICT, WITHOUT ROWID;
      CREATE INDEX customer_scope_customer ON customer_scope (customer_id);
      CREATE TABLE copy_seen (scope TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (scope, kind, id)) STRICT, WITHOUT ROWID;

      CREATE TABLE row_base (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        customer_id TEXT,
        stamp INTEGER NOT NULL,
        body TEXT,
        PRIMARY KEY (kind, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE waiting_row (
        customer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        stamp INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (customer_id, kind, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE departed (customer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

      ALTER TABLE outbox ADD COLUMN settled_at INTEGER;
      ALTER TABLE outbox ADD COLUMN reason TEXT;
      ALTER TABLE outbox ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX outbox_unsent ON outbox (mseq) WHERE state IN ('pending', 'sending');
      CREATE INDEX outbox_unsettled ON outbox (row_id, mseq) WHERE settled_at IS NULL;
      CREATE INDEX outbox_acked ON outbox (server_seq) WHERE state = 'acked' AND settled_at IS NULL;
      CREATE INDEX outbox_dead ON outbox (mseq) WHERE state = 'dead' AND hidden = 0;
      UPDATE outbox SET body = json_remove(json_set(body, '$.baseSeq', 0), '$.baseRev') WHERE kind = 'customer-edit';
    `);
  },
};
