import type { Database } from 'better-sqlite3';
import type { ReadyCustomer } from './readyCustomer.ts';
import { READY_COLUMNS } from './readyCustomer.ts';
import { stampOf } from './stamp.ts';

const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');

/**
 * For a first copy, where a million of them come one after the other: nothing is looked up before, and some at a time go into one table
 * after the other, whose pages are at hand then. The answer: where in `some` those stand that are here already; of them nothing was put.
 */
export function createNewCustomers(db: Database): (some: readonly ReadyCustomer[], epochN: number) => number[] {
  const insert = db.prepare<unknown[]>(`
    INSERT INTO customer (${READY_COLUMNS}, stamp, sensitive_until, rev)
    VALUES (${marks(25)}, 0, 1) ON CONFLICT (id) DO NOTHING`);
  const phone = db.prepare<unknown[]>(
    `INSERT INTO phone (customer, position, e164, raw, label, national, reversed) VALUES (${marks(7)})`,
  );
  const words = db.prepare('INSERT INTO customer_words (rowid, words) VALUES (?, ?)');
  const digits = db.prepare('INSERT INTO customer_digits (rowid, digits) VALUES (?, ?)');

  return (some, epochN) => {
    const put: { n: number; ready: ReadyCustomer }[] = [];
    const here: number[] = [];
    some.forEach((ready, i) => {
      const { changes, lastInsertRowid } = insert.run(...ready[2], stampOf(epochN, ready[1]));
      if (changes === 0) here.push(i);
      else put.push({ n: Number(lastInsertRowid), ready });
    });
    for (const { n, ready } of put) for (const values of ready[3]) phone.run(n, ...values);
    for (const { n, ready } of put) digits.run(n, ready[5]);
    for (const { n, ready } of put) words.run(n, ready[4]);
    return here;
  };
}
