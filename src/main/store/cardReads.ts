import type { Database } from 'better-sqlite3';
import type { Signals } from '../../shared/customer/alertsOf.ts';
import { alertsOf } from '../../shared/customer/alertsOf.ts';
import type { CustomerCard, Purchase } from '../../shared/customer/customer.ts';
import { customerValue } from '../../shared/customer/customerValue.ts';
import { proposalFor } from '../../shared/customer/proposalFor.ts';
import { relationFor } from '../../shared/customer/relationFor.ts';
import type { CustomerRow, SummaryRow } from './customerRow.ts';
import { SUMMARY_COLUMNS, summaryOf } from './customerRow.ts';
import type { StoreReads } from './deskStore.ts';
import { createHistoryReads } from './historyReads.ts';
import type { KnownNumbers } from './knownNumbers.ts';
import { createPromiseReads } from './promiseReads.ts';

const CONTACTS_ON_CARD = 20;
/** Enough for the rules that look at orders. */
const PURCHASES_FOR_RULES = 5;
const PURCHASES_ON_RECORD = 200;
const CONTACTS_ON_RECORD = 200;

/** The record as a pop shows it, and the whole of it. Each is a handful of reads by key, in one look at the file. */
export function createCardReads(
  db: Database,
  known: KnownNumbers,
): Pick<StoreReads, 'summary' | 'face' | 'card' | 'record'> {
  const byNumber = db.prepare<[number], CustomerRow>('SELECT * FROM customer WHERE n = ?');
  const byId = db.prepare<[string], CustomerRow>('SELECT * FROM customer WHERE id = ?');
  const summaries = db.prepare<[string], SummaryRow>(`SELECT ${SUMMARY_COLUMNS} FROM customer c WHERE c.id = ?`);
  const history = createHistoryReads(db);
  const promises = createPromiseReads(db);

  const find = (id: string): CustomerRow | undefined => {
    const n = known.of(id);
    const row = n === undefined ? undefined : byNumber.get(n);
    return row?.id === id ? row : byId.get(id);
  };

  const cardOf = (row: CustomerRow, now: number, contacts: number): CustomerCard => {
    const phones = history.phones(row.n);
    const complaints = history.complaints(row.n, row.id);
    const purchases = history.purchases(row.n, PURCHASES_FOR_RULES);
    const signals: Signals = { complaints, purchases, promises: promises.owedTo(row.n), mayCall: row.may_call, now };
    return {
      ...summaryOf({ ...row, phone: phones[0]?.e164 ?? phones[0]?.raw ?? null }, now),
      ...identityOf(row),
      ...worthOf(row),
      phones,
      alerts: alertsOf(signals),
      proposal: proposalFor(row.stage, signals),
      openComplaints: complaints.filter((c) => c.status === 'open'),
      lastOrder: lastOrderOf(purchases),
      contacts: contacts === 0 ? [] : history.contacts(row.n, contacts),
      contactCount: contacts === 0 ? 0 : history.contactCount(row.n),
    };
  };

  return {
    summary: (id, now) => {
      const row = summaries.get(id);
      return row ? summaryOf(row, now) : null;
    },
    face: db.transaction((id: string, now: number) => {
      const row = find(id);
      return row ? cardOf(row, now, 0) : null;
    }),
    card: db.transaction((id: string, now: number) => {
      const row = find(id);
      return row ? cardOf(row, now, CONTACTS_ON_CARD) : null;
    }),
    record: db.transaction((id: string, now: number) => {
      const row = find(id);
      if (!row) return null;
      const card = cardOf(row, now, CONTACTS_ON_RECORD);
      return { ...card, purchases: history.purchases(row.n, PURCHASES_ON_RECORD), promises: promises.allFor(row.n) };
    }),
  };
}

/** The latest first. */
const lastOrderOf = ([last]: readonly Purchase[]): CustomerCard['lastOrder'] =>
  last ? { ref: last.ref, product: last.product, at: last.at } : null;

const identityOf = (row: CustomerRow) => ({
  salutation: row.salutation,
  firstName: row.first_name,
  lastName: row.last_name,
  occupation: row.occupation,
  email: row.email,
  address: row.address,
  postcode: row.postcode,
  country: row.country,
  mayCall: row.may_call,
  since: row.since_at,
  rev: row.rev,
});

function worthOf(row: CustomerRow) {
  const valueCents = customerValue({
    yearlyRevenueCents: row.yearly_revenue_cents,
    expectedYears: row.expected_years,
    marginPercent: row.margin_percent,
  });
  return { valueCents, currency: row.currency, relation: relationFor(valueCents, row.currency, row.stage) };
}
