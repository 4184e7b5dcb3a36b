import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';

/** So many rows are looked at in one go; others have their turn between. */
const ROWS = 300;

/** How each kind is walked through, customer by customer where it hangs on one: place, id, customer. */
const WALKS: Record<RowKind, { sql: string; isByCustomer: boolean }> = {
  customer: { sql: 'SELECT n, id, id AS customerId FROM customer WHERE n > ? ORDER BY n LIMIT ?', isByCustomer: false },
  call: {
    sql: 'SELECT n, id, customer_id AS customerId FROM call WHERE n > ? ORDER BY n LIMIT ?',
    isByCustomer: false,
  },
  promise: {
    sql: 'SELECT 1 AS n, p.id, c.id AS customerId FROM promise p LEFT JOIN customer c ON c.n = p.customer',
    isByCustomer: false,
  },
  conflict: {
    sql: 'SELECT 1 AS n, k.id, c.id AS customerId FROM conflict k JOIN customer c ON c.n = k.customer',
    isByCustomer: false,
  },
  interaction: ofCustomers('interaction', 't.id'),
  purchase: ofCustomers('purchase', 't.id'),
  complaint: ofCustomers('complaint', 't.id'),
  'number-use': ofCustomers('number_use', "t.e164 || ' ' || c.id"),
};

function ofCustomers(table: string, id: string) {
  return {
    sql: `SELECT c.n, ${id} AS id, c.id AS customerId FROM ${table} t JOIN (SELECT n, id FROM customer WHERE n > ? ORDER BY n LIMIT ?) c
      ON t.customer = c.n`,
    isByCustomer: true,
  };
}

export interface Walked {
  n: number;
  id: string;
  customerId: string | null;
}

/** Some rows of a kind; `after` is the place to go on from, null at the end. */
export type RowWalk = (kind: RowKind, after: number) => { walked: Walked[]; after: number | null };

export function createRowWalk(db: Database): RowWalk {
  const lastN = db
    .prepare<[number, number], number | null>(
      'SELECT max(n) FROM (SELECT n FROM customer WHERE n > ? ORDER BY n LIMIT ?)',
    )
    .pluck();
  const walks = Object.fromEntries(
    Object.entries(WALKS).map(([kind, { sql }]) => [kind, db.prepare<unknown[], Walked>(sql)]),
  ) as Record<RowKind, ReturnType<typeof db.prepare<unknown[], Walked>>>;
  return (kind, after) => {
    if (kind === 'promise' || kind === 'conflict') return { walked: walks[kind].all(), after: null };
    const walked = walks[kind].all(after, ROWS);
    const last = WALKS[kind].isByCustomer ? lastN.get(after, ROWS) : walked.at(-1)?.n;
    return { walked, after: last ?? null };
  };
}
