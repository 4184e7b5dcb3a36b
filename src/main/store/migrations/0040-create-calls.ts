import type { Migration } from '../migrate.ts';

/** `body` is the whole call without its notes: what the desk goes on from after a crash. The other columns are what lists ask for. */
export const createCalls: Migration = {
  version: 40,
  up: (db) =>
    db.exec(`
      CREATE TABLE call (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        started_at INTEGER NOT NULL,
        direction TEXT NOT NULL,
        number TEXT,
        place TEXT NOT NULL,
        agent TEXT NOT NULL,
        customer INTEGER REFERENCES customer,
        customer_id TEXT,
        outcome TEXT,
        talk_ms INTEGER NOT NULL,
        disposition TEXT,
        closed_at INTEGER,
        body TEXT NOT NULL,
        notes TEXT NOT NULL,
        notes_rev INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX call_started ON call (started_at, n);
      CREATE INDEX call_open ON call (started_at) WHERE place <> 'closed';
      CREATE INDEX call_customer ON call (customer, started_at) WHERE customer IS NOT NULL;
      CREATE INDEX call_disposition ON call (disposition, started_at, n) WHERE disposition IS NOT NULL;

      CREATE TABLE call_line (
        call INTEGER NOT NULL REFERENCES call,
        line INTEGER NOT NULL,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        what TEXT NOT NULL,
        text TEXT,
        PRIMARY KEY (call, line)
      ) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE call_words USING fts5(
        words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3', detail='none'
      );
    `),
};
