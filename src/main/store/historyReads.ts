import type { Database } from 'better-sqlite3';
import type { Complaint, Contact, Phone, Purchase } from '../../shared/customer/customer.ts';

/** What hangs on a customer, by the customer's `n`; the latest first. */
export interface HistoryReads {
  phones(n: number): Phone[];
  contacts(n: number, limit: number): Contact[];
  contactCount(n: number): number;
  complaints(n: number, customerId: string): Complaint[];
  purchases(n: number, limit: number): Purchase[];
}

export function createHistoryReads(db: Database): HistoryReads {
  const phones = db.prepare<[number], Phone>('SELECT e164, raw, label FROM phone WHERE customer = ? ORDER BY position');
  const contacts = db.prepare<[number, number], Omit<Contact, 'callLogged'> & { callLogged: number }>(`
    SELECT id, at, channel, direction, subject, outcome, disposition, agent, duration_ms AS durationMs, call_logged AS callLogged
    FROM interaction WHERE customer = ? ORDER BY at DESC, id DESC LIMIT ?`);
  const count = db.prepare<[number], number>('SELECT count(*) FROM interaction WHERE customer = ?').pluck();
  const complaints = db.prepare<[number], Omit<Complaint, 'customerId'>>(`
    SELECT id, ref, reason, status, gravity, opened_at AS openedAt, due_at AS dueAt, owner
    FROM complaint WHERE customer = ? ORDER BY opened_at DESC, id DESC`);
  const purchases = db.prepare<[number, number], Purchase>(`
    SELECT id, at, ref, product, quantity, amount_cents AS amountCents, currency, payment, delivery
    FROM purchase WHERE customer = ? ORDER BY at DESC, id DESC LIMIT ?`);
  return {
    phones: (n) => phones.all(n),
    contacts: (n, limit) => contacts.all(n, limit).map((row) => ({ ...row, callLogged: row.callLogged === 1 })),
    contactCount: (n) => count.get(n) ?? 0,
    complaints: (n, customerId) => complaints.all(n).map((row) => ({ ...row, customerId })),
    purchases: (n, limit) => purchases.all(n, limit),
  };
}
