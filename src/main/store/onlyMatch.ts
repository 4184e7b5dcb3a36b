import type { Database } from 'better-sqlite3';
import type { Cards } from './cards.ts';
import type { CustomerRow } from './customerRow.ts';
import { summaryOf } from './customerRow.ts';
import type { NumberMatch } from './deskStore.ts';
import type { KnownNumbers } from './knownNumbers.ts';
import type { MatchRow } from './matchRow.ts';
import type { NumberSought, PhoneSource } from './phoneSources.ts';

type UsePart = Pick<MatchRow, 'calls' | 'last_call_at' | 'chosen'>;

const unused: UsePart = { calls: null, last_call_at: null, chosen: null };

/** The customer whose number this is, where it is nobody else's, with the face: a few reads by key. */
export function createOnlyMatch(
  db: Database,
  phones: PhoneSource,
  cards: Cards,
  known: KnownNumbers,
): (sought: NumberSought, now: number) => NumberMatch | null {
  const owners = db.prepare<[NumberSought], { customer: number; label: string }>(
    `SELECT p.customer, p.label FROM ${phones} WHERE p.e164 = $e164 LIMIT 2`,
  );
  const customer = db.prepare<[number], CustomerRow>('SELECT * FROM customer WHERE n = ?');
  const use = db.prepare<[string, number], UsePart>(
    'SELECT calls, last_call_at, chosen FROM number_use WHERE e164 = ? AND customer = ?',
  );
  const people = db
    .prepare<[string], number>("SELECT count(*) FROM customer WHERE company = ? AND company <> '' AND kind = 'person'")
    .pluck();
  const contactsOf = ({ kind, company }: CustomerRow) =>
    kind === 'company' && company ? (people.get(company) ?? 0) : 0;

  return (sought, now) => {
    const { e164 } = sought;
    const [owner, other] = owners.all(sought);
    const row = owner && !other ? customer.get(owner.customer) : undefined;
    if (!owner || !row) return null;
    known.remember(row.id, row.n);
    const { calls, last_call_at, chosen } = use.get(e164, row.n) ?? unused;
    const face = cards.face(row, now);
    return {
      customer: summaryOf({ ...row, phone: e164 }, now),
      face,
      label: owner.label,
      callsFromHere: calls ?? 0,
      lastCallAt: last_call_at,
      chosen: chosen ?? 0,
      openComplaint: face.openComplaints[0]?.ref ?? null,
      e164,
      contacts: contactsOf(row),
    };
  };
}
