import type { Database } from 'better-sqlite3';
import { searchWords } from '../../../shared/customer/searchWords.ts';
import type { Migration } from '../migrate.ts';
import { promoteExtra } from '../sync/promoteExtra.ts';

/** Columns by the name they have in a row's body. */
const NEW: Record<string, string> = {
  justified: 'justified',
  product: 'product',
  orderRef: 'order_ref',
  happenedOn: 'happened_on',
  facts: 'facts',
  expectation: 'expectation',
  chance: 'chance',
  plan: 'plan',
  solution: 'solution',
  satisfaction: 'satisfaction',
  openedBy: 'opened_by',
  callId: 'call_id',
  closedAt: 'closed_at',
  history: 'history',
};

/** A complaint gets a number of its own, for its words; what hangs on a customer is found by `complaint_customer` as before. */
export const keepComplaints: Migration = {
  version: 70,
  up: (db) => {
    db.exec(`
      CREATE TABLE complaint_kept (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        customer INTEGER NOT NULL REFERENCES customer,
        opened_at INTEGER NOT NULL,
        ref TEXT NOT NULL,
        reason TEXT NOT NULL,
        status TEXT NOT NULL,
        gravity TEXT NOT NULL,
        due_at INTEGER,
        owner TEXT NOT NULL,
        justified TEXT,
        product TEXT,
        order_ref TEXT,
        happened_on TEXT,
        facts TEXT,
        expectation TEXT,
        chance TEXT,
        plan TEXT,
        solution TEXT,
        satisfaction TEXT,
        opened_by TEXT,
        call_id TEXT,
        closed_at INTEGER,
        history TEXT,
        stamp INTEGER NOT NULL DEFAULT 0,
        extra TEXT
      ) STRICT;
      INSERT OR IGNORE INTO complaint_kept (id, customer, opened_at, ref, reason, status, gravity, due_at, owner, stamp, extra)
        SELECT id, customer, opened_at, ref, reason, status, gravity, due_at, owner, stamp, extra FROM complaint
        ORDER BY opened_at, id;
      DROP TABLE complaint;
      ALTER TABLE complaint_kept RENAME TO complaint;
      CREATE INDEX complaint_customer ON complaint (customer, opened_at);
      CREATE INDEX complaint_opened ON complaint (opened_at, n);
      CREATE INDEX complaint_status ON complaint (status, opened_at, n);
      CREATE INDEX complaint_reason ON complaint (reason, opened_at, n);
      CREATE INDEX complaint_owner ON complaint (owner, opened_at, n);
      CREATE INDEX complaint_due ON complaint (due_at) WHERE status = 'open' AND due_at IS NOT NULL;

      ALTER TABLE promise ADD COLUMN complaint_id TEXT;
      CREATE INDEX promise_complaint ON promise (complaint_id, due_at) WHERE complaint_id IS NOT NULL;

      CREATE VIRTUAL TABLE complaint_words USING fts5(
        words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3', detail='none'
      );
      CREATE TRIGGER complaint_gone AFTER DELETE ON complaint BEGIN
        DELETE FROM complaint_words WHERE rowid = old.n;
      END;
    `);
    for (const [name, column] of Object.entries(NEW)) promoteExtra(db, 'complaint', name, column);
    promoteExtra(db, 'promise', 'complaintId', 'complaint_id');
    addWords(db);
  },
};

function addWords(db: Database): void {
  const put = db.prepare('INSERT INTO complaint_words (rowid, words) VALUES (?, ?)');
  const all = db.prepare<[], Record<'n' | 'ref' | 'reason' | 'owner' | 'name', string>>(
    'SELECT k.n, k.ref, k.reason, k.owner, c.name FROM complaint k JOIN customer c ON c.n = k.customer',
  );
  for (const { n, ...texts } of all.all()) put.run(n, searchWords(...Object.values(texts)).join(' '));
}
