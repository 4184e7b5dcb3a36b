import type { Database } from 'better-sqlite3';
import type { Signals } from '../../shared/customer/alertsOf.ts';
import { alertsOf } from '../../shared/customer/alertsOf.ts';
import type { CustomerCard, Purchase } from '../../shared/customer/customer.ts';
import { customerValue } from '../../shared/customer/customerValue.ts';
import { proposalFor } from '../../shared/customer/proposalFor.ts';
import { relationFor } from '../../shared/customer/relationFor.ts';
import type { CustomerRow } from './customerRow.ts';
import { summaryOf } from './customerRow.ts';
import type { HistoryReads } from './historyReads.ts';
import { createHistoryReads } from './historyReads.ts';
import type { PromiseReads } from './promiseReads.ts';
import { createPromiseReads } from './promiseReads.ts';

/** Enough for the rules that look at orders. */
const PURCHASES_FOR_RULES = 5;

export interface Cards {
  /** Who it is, and what must be known before speaking: neither phones nor contacts. */
  face(row: CustomerRow, now: number): CustomerCard;
  /** All that hangs on this row, with its latest contacts. */
  of(row: CustomerRow, now: number, contacts: number): CustomerCard;
  history: HistoryReads;
  promises: PromiseReads;
}

/** The card of a customer whose row was read. Inside a transaction: it is several reads. */
export function createCards(db: Database): Cards {
  const history = createHistoryReads(db);
  const promises = createPromiseReads(db);
  function face(row: CustomerRow, now: number): CustomerCard {
    const complaints = history.complaints(row.n, row.id);
    const purchases = history.purchases(row.n, PURCHASES_FOR_RULES);
    const signals: Signals = { complaints, purchases, promises: promises.owedTo(row.n), mayCall: row.may_call, now };
    return {
      ...summaryOf({ ...row, phone: null }, now),
      ...identityOf(row),
      ...worthOf(row),
      phones: [],
      alerts: alertsOf(signals),
      proposal: proposalFor(row.stage, signals),
      openComplaints: complaints.filter((c) => c.status === 'open'),
      lastOrder: lastOrderOf(purchases),
      contacts: [],
      contactCount: 0,
    };
  }
  return {
    history,
    promises,
    face,
    of(row, now, contacts) {
      const phones = history.phones(row.n);
      return {
        ...face(row, now),
        phone: phones[0]?.e164 ?? phones[0]?.raw ?? null,
        phones,
        contacts: history.contacts(row.n, contacts),
        contactCount: history.contactCount(row.n),
      };
    },
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
