import type { Database } from 'better-sqlite3';
import { phoneKeys } from '../../src/shared/customer/phoneKeys.ts';
import { refKey } from '../../src/shared/customer/refKey.ts';
import { searchWords } from '../../src/shared/customer/searchWords.ts';
import { benchFixedNumber, benchId, benchNumber, benchRef, createPeople } from './benchPeople.ts';

const STAGES = ['prospect', 'newcomer', 'active', 'active', 'active', 'declining', 'lost'];

export function fillCustomers(db: Database, count: number): void {
  const customer = db.prepare(`
    INSERT INTO customer (n, id, ref, ref_key, kind, name, salutation, first_name, last_name, company, occupation, email, address,
      postcode, city, country, stage, may_call, since_at, yearly_revenue_cents, expected_years, margin_percent, currency,
      sensitive_until, rev, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, 'yes', 1600000000000, 24000, 4, 35, ?, 0, 1, 1600000000000)`);
  const phone = db.prepare(
    'INSERT INTO phone (customer, position, e164, raw, label, national, reversed) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const words = db.prepare('INSERT INTO customer_words (rowid, words) VALUES (?, ?)');
  const digits = db.prepare('INSERT INTO customer_digits (rowid, digits) VALUES (?, ?)');
  const person = createPeople(7);

  const insertPhone = (n: number, position: number, e164: string, label: string) => {
    const { national, reversed } = phoneKeys({ e164, raw: e164 });
    phone.run(n, position, e164, e164, label, national, reversed);
    return national;
  };

  for (let n = 1; n <= count; n += 1) {
    const { kind, salutation, firstName, lastName, company, address, postcode, city, country } = person();
    const name = kind === 'company' ? company : `${firstName} ${lastName}`;
    const ref = benchRef(n);
    const stage = STAGES[n % STAGES.length];
    const who = [benchId(n), ref, refKey(ref), kind, name, salutation, firstName, lastName, company];
    customer.run(
      n,
      ...who,
      `c${n}@exemple.fr`,
      address,
      postcode,
      city,
      country,
      stage,
      country === 'MA' ? 'MAD' : 'EUR',
    );
    const numbers = [insertPhone(n, 0, benchNumber(n), 'mobile')];
    if (n % 4 === 0) numbers.push(insertPhone(n, 1, benchFixedNumber(n), 'home'));
    words.run(n, searchWords(firstName, lastName, company).join(' '));
    digits.run(n, numbers.join(' '));
  }
}
