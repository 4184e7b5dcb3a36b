import type { Database } from 'better-sqlite3';
import type { CustomerFields, Phone } from '../../shared/customer/customer.ts';
import { displayName } from '../../shared/customer/displayName.ts';
import { phoneKeys } from '../../shared/customer/phoneKeys.ts';
import { refKey } from '../../shared/customer/refKey.ts';
import { searchWords } from '../../shared/customer/searchWords.ts';
import type { CustomerRow } from './customerRow.ts';

export type NewCustomerRow = Omit<CustomerRow, 'n'>;

/** Rows of customers with what they are found by: written together or not at all. */
export interface CustomerRows {
  /** `n` of the new row. */
  insert(row: NewCustomerRow, phones: Phone[]): number;
  update(n: number, row: Partial<NewCustomerRow>): void;
  replacePhones(n: number, phones: Phone[]): void;
  replaceWords(n: number, name: Pick<CustomerFields, 'firstName' | 'lastName' | 'company'>): void;
  numberOf(id: string): number | null;
}

const COLUMNS = [
  ...[
    'id',
    'ref',
    'ref_key',
    'kind',
    'name',
    'salutation',
    'first_name',
    'last_name',
    'company',
    'occupation',
    'email',
  ],
  ...[
    'address',
    'postcode',
    'city',
    'country',
    'stage',
    'may_call',
    'since_at',
    'yearly_revenue_cents',
    'expected_years',
  ],
  ...['margin_percent', 'currency', 'sensitive_until', 'rev', 'updated_at'],
];

export function createCustomerRows(db: Database): CustomerRows {
  const insertRow = db.prepare<[NewCustomerRow]>(
    `INSERT INTO customer (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((c) => `@${c}`).join(', ')})`,
  );
  const insertPhone = db.prepare(
    'INSERT INTO phone (customer, position, e164, raw, label, national, reversed) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const deletePhones = db.prepare('DELETE FROM phone WHERE customer = ?');
  const words = db.prepare('INSERT OR REPLACE INTO customer_words (rowid, words) VALUES (?, ?)');
  const digits = db.prepare('INSERT OR REPLACE INTO customer_digits (rowid, digits) VALUES (?, ?)');
  const byId = db.prepare<[string], number>('SELECT n FROM customer WHERE id = ?').pluck();

  const rows: CustomerRows = {
    insert: (row, phones) => {
      const n = Number(insertRow.run(row).lastInsertRowid);
      rows.replacePhones(n, phones);
      rows.replaceWords(n, { firstName: row.first_name, lastName: row.last_name, company: row.company });
      return n;
    },
    update: (n, row) => {
      const columns = Object.keys(row).filter((column) => COLUMNS.includes(column));
      db.prepare(`UPDATE customer SET ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE n = @n`).run({
        ...row,
        n,
      });
    },
    replacePhones: (n, phones) => {
      deletePhones.run(n);
      const keys = phones.map((phone, position) => {
        const { national, reversed } = phoneKeys(phone);
        insertPhone.run(n, position, phone.e164, phone.raw, phone.label, national, reversed);
        return national;
      });
      digits.run(n, keys.join(' '));
    },
    replaceWords: (n, { firstName, lastName, company }) =>
      words.run(n, searchWords(firstName, lastName, company).join(' ')),
    numberOf: (id) => byId.get(id) ?? null,
  };
  return rows;
}

/** The columns a form can fill. */
export const columnsOf = (fields: Omit<CustomerFields, 'phones'>) => ({
  kind: fields.kind,
  name: displayName(fields),
  salutation: fields.salutation,
  first_name: fields.firstName,
  last_name: fields.lastName,
  company: fields.company,
  occupation: fields.occupation,
  email: fields.email,
  address: fields.address,
  postcode: fields.postcode,
  city: fields.city,
  country: fields.country,
  may_call: fields.mayCall,
});

export const refColumns = (ref: string) => ({ ref, ref_key: refKey(ref) });
