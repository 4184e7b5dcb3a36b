import { ROW_KINDS, tableOf } from '../../tables.ts';
import type { Migration } from '../migrate.ts';

/** `seq` null: not told yet. `body` null: deleted. `hash` is of what desks compare. `hangs_on` is whose scopes it follows: the customer, or itself. */
const rowTable = (table: string, kind: string) => `
  CREATE TABLE ${table} (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT,
    seq INTEGER UNIQUE,
    body TEXT,
    hash INTEGER,
    deleted_at INTEGER,
    changed_at INTEGER NOT NULL,
    hangs_on TEXT NOT NULL GENERATED ALWAYS AS (coalesce(customer_id, '${kind}:' || id)) VIRTUAL
  ) STRICT;
  CREATE INDEX ${table}_deleted ON ${table} (deleted_at) WHERE deleted_at IS NOT NULL;
  ${kind === 'customer' ? '' : `CREATE INDEX ${table}_hangs_on ON ${table} (hangs_on);`}
`;

export const createSync: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO counter VALUES ('head', 0), ('gc', 0);

      ${ROW_KINDS.map((kind) => rowTable(tableOf(kind), kind)).join('')}

      CREATE TABLE customer_scope (
        hangs_on TEXT NOT NULL,
        scope TEXT NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (hangs_on, scope)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX customer_scope_scope ON customer_scope (scope, hangs_on);

      CREATE TABLE told (
        scope TEXT NOT NULL,
        seq INTEGER NOT NULL,
        what TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        hangs_on TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (scope, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX told_at ON told (at);

      CREATE TABLE range_sum (
        scope TEXT NOT NULL,
        kind TEXT NOT NULL,
        range INTEGER NOT NULL,
        count INTEGER NOT NULL,
        sum INTEGER NOT NULL,
        PRIMARY KEY (scope, kind, range)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE device (
        device TEXT NOT NULL,
        incarnation TEXT NOT NULL,
        last_mseq INTEGER NOT NULL,
        last_id TEXT,
        user_id TEXT NOT NULL,
        seen_at INTEGER NOT NULL,
        PRIMARY KEY (device, incarnation)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE mutation_result (
        n INTEGER PRIMARY KEY,
        device TEXT NOT NULL,
        incarnation TEXT NOT NULL,
        mseq INTEGER NOT NULL,
        id TEXT NOT NULL,
        outcome TEXT NOT NULL,
        seq INTEGER NOT NULL,
        reason TEXT,
        detail TEXT,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX mutation_result_mseq ON mutation_result (device, incarnation, mseq);
      CREATE INDEX mutation_result_id ON mutation_result (id);

      CREATE TABLE field_meta (
        customer_id TEXT NOT NULL,
        field TEXT NOT NULL,
        at INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        by_name TEXT NOT NULL,
        device TEXT NOT NULL,
        incarnation TEXT NOT NULL,
        mseq INTEGER NOT NULL,
        conflicts TEXT NOT NULL,
        PRIMARY KEY (customer_id, field)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE field_history (
        n INTEGER PRIMARY KEY,
        customer_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        by_name TEXT NOT NULL,
        at INTEGER NOT NULL,
        mutation_id TEXT NOT NULL,
        stood INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX field_history_customer ON field_history (customer_id, field);

      CREATE TABLE awaited_customer (customer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      CREATE TABLE commit_time (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
    `),
};
