import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { openForWriting } from '../../src/main/store/connections.ts';
import { migrate } from '../../src/main/store/migrate.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { displayName } from '../../src/shared/customer/displayName.ts';
import { phoneKeys } from '../../src/shared/customer/phoneKeys.ts';
import { refKey } from '../../src/shared/customer/refKey.ts';
import { searchWords } from '../../src/shared/customer/searchWords.ts';
import type { CustomerBody } from '../../src/shared/link/sync/rows.ts';
import { customerBodies } from './customerBodies.ts';

/** Rows made ready at a time, and rows in a commit. */
const AT_ONCE = 10_000;
const COMMIT = 50_000;
const TABLES = "('customer', 'phone')";

type Values = (string | number | null)[];
interface Ready {
  customer: Values;
  phones: Values[];
  words: string;
  digits: string;
}

/**
 * The same rows into the same tables, as fast as better-sqlite3 does it: values that lie ready, durable commits, indexes at the end.
 * What making them ready takes is not counted.
 */
export function rawInsert(path: string, count: number): { rowsPerS: number } {
  const db = openForWriting(path);
  db.pragma('cache_size = -256000');
  migrate(db, migrations);
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ${TABLES}`,
    )
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const insert = inserter(db);
  let ms = 0;
  let rows: Ready[] = [];
  const timed = (work: () => void) => {
    const from = performance.now();
    work();
    ms += performance.now() - from;
  };
  for (const { n, id, body } of customerBodies(count)) {
    rows.push(readyOf(n, id, body));
    if (rows.length < AT_ONCE && n < count) continue;
    timed(() => {
      if (!db.inTransaction) db.exec('BEGIN');
      insert(rows, n - rows.length);
      if (n % COMMIT === 0 || n === count) db.exec('COMMIT');
    });
    rows = [];
  }
  for (const { sql } of indexes) timed(() => db.exec(sql));
  timed(() => db.close());
  for (const rest of ['', '-wal', '-shm']) rmSync(`${path}${rest}`, { force: true });
  return { rowsPerS: Math.round((count * 1000) / ms) };
}

function inserter(db: Database) {
  const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
  const customer = db.prepare(`
    INSERT INTO customer (n, id, ref, ref_key, kind, name, salutation, first_name, last_name, company, occupation, email, address,
      postcode, city, country, stage, may_call, since_at, yearly_revenue_cents, expected_years, margin_percent, currency,
      sensitive_until, rev, updated_at, stamp, extra) VALUES (${marks(28)})`);
  const phone = db.prepare(
    `INSERT INTO phone (customer, position, e164, raw, label, national, reversed) VALUES (${marks(7)})`,
  );
  const words = db.prepare('INSERT INTO customer_words (rowid, words) VALUES (?, ?)');
  const digits = db.prepare('INSERT INTO customer_digits (rowid, digits) VALUES (?, ?)');
  return (rows: Ready[], before: number) => {
    rows.forEach((row, i) => {
      customer.run(...row.customer);
      for (const one of row.phones) phone.run(...one);
      digits.run(before + i + 1, row.digits);
      words.run(before + i + 1, row.words);
    });
  };
}

function readyOf(n: number, id: string, body: CustomerBody): Ready {
  const keys = body.phones.map(phoneKeys);
  return {
    customer: [
      ...[n, id, body.ref, refKey(body.ref), body.kind, displayName(body), body.salutation, body.firstName],
      ...[body.lastName, body.company, body.occupation, body.email, body.address, body.postcode, body.city],
      ...[body.country, body.stage, body.mayCall, body.since, body.yearlyRevenueCents, body.expectedYears],
      ...[body.marginPercent, body.currency, 0, 1, body.updatedAt, 2 ** 40 + n, null],
    ],
    phones: body.phones.map(({ e164, raw, label }, i) => {
      const { national = '', reversed = '' } = keys[i] ?? {};
      return [n, i, e164, raw, label, national, reversed];
    }),
    words: searchWords(body.firstName, body.lastName, body.company).join(' '),
    digits: keys.map(({ national }) => national).join(' '),
  };
}
