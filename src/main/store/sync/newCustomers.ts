import type { Database } from 'better-sqlite3';
import { displayName } from '../../../shared/customer/displayName.ts';
import { phoneKeys } from '../../../shared/customer/phoneKeys.ts';
import { refKey } from '../../../shared/customer/refKey.ts';
import { searchWords } from '../../../shared/customer/searchWords.ts';
import type { CustomerBody } from '../../../shared/link/sync/rows.ts';
import { KNOWN_OF_CUSTOMER } from './knownColumns.ts';
import { extraOf } from './syncedTable.ts';

const COLUMNS = `id, ref, ref_key, kind, name, salutation, first_name, last_name, company, occupation, email, address, postcode, city,
  country, stage, may_call, since_at, yearly_revenue_cents, expected_years, margin_percent, currency, updated_at, stamp, extra`;

/** For a first copy, where a million of them come one after the other: values by place, and nothing is looked up before. */
export function createNewCustomers(db: Database): (id: string, body: CustomerBody, stamp: number) => boolean {
  const insert = db.prepare<unknown[]>(`
    INSERT INTO customer (${COLUMNS}, sensitive_until, rev)
    VALUES (${Array.from({ length: 25 }, () => '?').join(', ')}, 0, 1) ON CONFLICT (id) DO NOTHING`);
  const phone = db.prepare(
    'INSERT INTO phone (customer, position, e164, raw, label, national, reversed) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const words = db.prepare('INSERT INTO customer_words (rowid, words) VALUES (?, ?)');
  const digits = db.prepare('INSERT INTO customer_digits (rowid, digits) VALUES (?, ?)');

  const insertPhones = (n: number, phones: CustomerBody['phones']): string => {
    let all = '';
    for (let i = 0; i < phones.length; i += 1) {
      const given = phones[i] as CustomerBody['phones'][number];
      const { national, reversed } = phoneKeys(given);
      phone.run(n, i, given.e164, given.raw, given.label, national, reversed);
      all = all === '' ? national : `${all} ${national}`;
    }
    return all;
  };

  return (id, body, stamp) => {
    const done = insert.run(
      ...[id, body.ref, refKey(body.ref), body.kind, displayName(body), body.salutation, body.firstName, body.lastName],
      ...[body.company, body.occupation, body.email, body.address, body.postcode, body.city, body.country, body.stage],
      ...[body.mayCall, body.since, body.yearlyRevenueCents, body.expectedYears, body.marginPercent, body.currency],
      ...[body.updatedAt, stamp, extraOf(body, KNOWN_OF_CUSTOMER)],
    );
    if (done.changes === 0) return false;
    const n = Number(done.lastInsertRowid);
    digits.run(n, insertPhones(n, body.phones));
    words.run(n, searchWords(body.firstName, body.lastName, body.company).join(' '));
    return true;
  };
}
