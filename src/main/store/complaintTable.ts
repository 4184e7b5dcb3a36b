import type { Database } from 'better-sqlite3';
import { searchWords } from '../../shared/customer/searchWords.ts';
import { sensitiveUntil } from '../../shared/customer/sensitive.ts';
import { createFlatTable } from './sync/smallTables.ts';
import type { Body, SyncedTable } from './sync/syncedTable.ts';

const columns = {
  ref: 'ref',
  reason: 'reason',
  status: 'status',
  gravity: 'gravity',
  openedAt: 'opened_at',
  dueAt: 'due_at',
  owner: 'owner',
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

/** Complaints are found by their words, and decide whether a customer is sensitive. */
export function createComplaintTable(db: Database): SyncedTable {
  const table = createFlatTable(db, { table: 'complaint', columns, json: ['history'] });
  const keepWords = createComplaintWords(db);
  const opened = db.prepare<[string], { openedAt: number }>(
    'SELECT k.opened_at AS openedAt FROM complaint k JOIN customer c ON c.n = k.customer WHERE c.id = ?',
  );
  const set = db.prepare('UPDATE customer SET sensitive_until = ? WHERE id = ?');
  const follow = (customerId: string | null) => {
    if (customerId !== null) set.run(sensitiveUntil(opened.all(customerId)), customerId);
  };
  return {
    ...table,
    put(id, customerId, body, stamp) {
      if (customerId === null) return;
      table.put(id, customerId, body, stamp);
      keepWords(id, body);
      follow(customerId);
    },
    remove(id, customerId) {
      table.remove(id, customerId);
      follow(customerId);
    },
  };
}

/** The words of a complaint and of its customer's name. */
function createComplaintWords(db: Database) {
  const find = db.prepare<[string], { n: number; name: string }>(
    'SELECT k.n, c.name FROM complaint k JOIN customer c ON c.n = k.customer WHERE k.id = ?',
  );
  const put = db.prepare('INSERT OR REPLACE INTO complaint_words (rowid, words) VALUES (?, ?)');
  return (id: string, body: Body): void => {
    const row = find.get(id);
    if (row) put.run(row.n, searchWords(row.name, ...wordsIn(body)).join(' '));
  };
}

const TEXTS = ['ref', 'reason', 'product', 'orderRef', 'facts', 'expectation', 'plan', 'solution'];
const wordsIn = (body: Body): string[] =>
  TEXTS.flatMap((name) => {
    const text = body[name];
    return typeof text === 'string' ? [text] : [];
  });
