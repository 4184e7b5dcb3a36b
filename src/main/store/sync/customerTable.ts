import type { Database } from 'better-sqlite3';
import type { Phone } from '../../../shared/customer/customer.ts';
import type { CustomerBody } from '../../../shared/link/sync/rows.ts';
import type { CustomerRow } from '../customerRow.ts';
import type { NewCustomerRow } from '../customerRows.ts';
import { columnsOf, createCustomerRows, refColumns } from '../customerRows.ts';
import { createHistoryReads } from '../historyReads.ts';
import { KNOWN_OF_CUSTOMER } from './knownColumns.ts';
import type { Body, SyncedTable } from './syncedTable.ts';
import { extraOf, withExtra } from './syncedTable.ts';

type StampedRow = CustomerRow & { stamp: number; extra: string | null };

/** Customers with their numbers and what they are found by. `rev` grows only when something is different. */
export function createCustomerTable(db: Database): SyncedTable {
  const rows = createCustomerRows(db);
  const byId = db.prepare<[string], StampedRow>('SELECT * FROM customer WHERE id = ?');
  const stamp = db.prepare<[string], number>('SELECT stamp FROM customer WHERE id = ?').pluck();
  const mark = db.prepare('UPDATE customer SET stamp = ?, extra = ? WHERE n = ?');
  const markOnly = db.prepare('UPDATE customer SET stamp = ? WHERE id = ?');
  const { phones } = createHistoryReads(db);
  const removeAll = createRemoval(db);
  const bodyOf = (row: StampedRow): CustomerBody =>
    withExtra({ ...knownOf(row), phones: phones(row.n) }, row.extra) as CustomerBody;

  const insert = (id: string, body: CustomerBody): number =>
    rows.insert({ id, ...rowOf(body), sensitive_until: 0, rev: 1 }, body.phones);

  const update = (row: StampedRow, body: CustomerBody): number => {
    const before = bodyOf(row);
    if (JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(body))) return row.n;
    rows.update(row.n, { ...rowOf(body), rev: row.rev + 1 });
    if (namesOf(before) !== namesOf(body)) rows.replaceWords(row.n, body);
    if (JSON.stringify(before.phones) !== JSON.stringify(body.phones)) rows.replacePhones(row.n, body.phones);
    return row.n;
  };

  return {
    stamp: (id) => stamp.get(id) ?? null,
    read(id) {
      const row = byId.get(id);
      return row ? { stamp: row.stamp, body: bodyOf(row) } : null;
    },
    put(id, _customerId, given, stampValue) {
      const body = given as CustomerBody;
      const row = byId.get(id);
      mark.run(stampValue, extraOf(body, KNOWN_OF_CUSTOMER), row ? update(row, body) : insert(id, body));
    },
    mark: (id, _customerId, stampValue) => void markOnly.run(stampValue, id),
    remove(id) {
      const n = rows.numberOf(id);
      if (n !== null) removeAll(n);
    },
  };
}

/** A customer with all that hangs on them; their calls stay, of nobody here. */
function createRemoval(db: Database): (n: number) => void {
  const statements = [
    'UPDATE call SET customer = NULL WHERE customer = ?',
    ...['interaction', 'purchase', 'complaint', 'promise', 'number_use', 'conflict', 'phone'].map(
      (table) => `DELETE FROM ${table} WHERE customer = ?`,
    ),
    'DELETE FROM customer_words WHERE rowid = ?',
    'DELETE FROM customer_digits WHERE rowid = ?',
    'DELETE FROM customer WHERE n = ?',
  ].map((sql) => db.prepare(sql));
  return (n) => {
    for (const statement of statements) statement.run(n);
  };
}

const rowOf = (body: CustomerBody): Omit<NewCustomerRow, 'id' | 'sensitive_until' | 'rev'> => ({
  ...refColumns(body.ref),
  ...columnsOf(body),
  stage: body.stage,
  since_at: body.since,
  yearly_revenue_cents: body.yearlyRevenueCents,
  expected_years: body.expectedYears,
  margin_percent: body.marginPercent,
  currency: body.currency,
  updated_at: body.updatedAt,
});

const knownOf = (row: CustomerRow): Omit<CustomerBody, 'phones'> => ({
  ref: row.ref,
  kind: row.kind,
  salutation: row.salutation,
  firstName: row.first_name,
  lastName: row.last_name,
  company: row.company,
  occupation: row.occupation,
  email: row.email,
  address: row.address,
  postcode: row.postcode,
  city: row.city,
  country: row.country,
  mayCall: row.may_call,
  stage: row.stage,
  since: row.since_at,
  yearlyRevenueCents: row.yearly_revenue_cents,
  expectedYears: row.expected_years,
  marginPercent: row.margin_percent,
  currency: row.currency,
  updatedAt: row.updated_at,
});

const namesOf = ({ firstName, lastName, company }: CustomerBody): string => `${firstName}\n${lastName}\n${company}`;

const inOrder = (body: Body): [string, unknown][] =>
  Object.entries(body)
    .map(([key, value]): [string, unknown] => [key, key === 'phones' ? (value as Phone[]).map(phoneInOrder) : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
const phoneInOrder = ({ e164, raw, label }: Phone) => [e164, raw, label];
