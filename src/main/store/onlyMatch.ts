import type { Database } from 'better-sqlite3';
import type { SummaryRow } from './customerRow.ts';
import type { MatchRow } from './matchRow.ts';
import type { NumberSought, PhoneSource } from './phoneSources.ts';

type CustomerPart = Omit<SummaryRow, 'phone'>;
type UsePart = Pick<MatchRow, 'calls' | 'last_call_at' | 'chosen'>;

const unused: UsePart = { calls: null, last_call_at: null, chosen: null };

/** The customer whose number this is, where it is nobody else's: a few reads by key. */
export function createOnlyMatch(db: Database, phones: PhoneSource): (sought: NumberSought) => MatchRow | null {
  const owners = db.prepare<[NumberSought], { customer: number; label: string }>(
    `SELECT p.customer, p.label FROM ${phones} WHERE p.e164 = $e164 LIMIT 2`,
  );
  const customer = db.prepare<[number], CustomerPart>(
    'SELECT n, id, ref, kind, name, company, city, stage, sensitive_until FROM customer WHERE n = ?',
  );
  const firstPhone = db
    .prepare<[number], string>('SELECT coalesce(e164, raw) FROM phone WHERE customer = ? ORDER BY position LIMIT 1')
    .pluck();
  const use = db.prepare<[string, number], UsePart>(
    'SELECT calls, last_call_at, chosen FROM number_use WHERE e164 = ? AND customer = ?',
  );
  const openComplaint = db
    .prepare<[number], string>(
      "SELECT ref FROM complaint WHERE customer = ? AND status = 'open' ORDER BY opened_at DESC LIMIT 1",
    )
    .pluck();
  const people = db
    .prepare<[string], number>("SELECT count(*) FROM customer WHERE company = ? AND company <> '' AND kind = 'person'")
    .pluck();

  return (sought) => {
    const { e164 } = sought;
    const [owner, other] = owners.all(sought);
    const row = owner && !other ? customer.get(owner.customer) : undefined;
    if (!owner || !row) return null;
    return {
      ...row,
      ...(use.get(e164, row.n) ?? unused),
      phone: firstPhone.get(row.n) ?? null,
      label: owner.label,
      e164,
      open_complaint: openComplaint.get(row.n) ?? null,
      contacts: row.kind === 'company' && row.company ? (people.get(row.company) ?? 0) : 0,
    };
  };
}
