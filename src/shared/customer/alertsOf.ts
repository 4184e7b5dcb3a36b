import type { Promised } from '../promise/promise.ts';
import type { Alert, Complaint, CustomerFields, Purchase } from './customer.ts';
import { closeComplaints, sensitiveUntil } from './sensitive.ts';

const DAY_MS = 86_400_000;
/** A late parcel is worth a word for this long. */
const LATE_FOR_MS = 60 * DAY_MS;

/** What alerts are made of. */
export interface Signals {
  complaints: Complaint[];
  /** Not yet kept. */
  promises: Pick<Promised, 'dueAt' | 'text' | 'owner' | 'kind'>[];
  purchases: Purchase[];
  mayCall: CustomerFields['mayCall'];
  now: number;
}

/** What the agent must see before speaking, the gravest first. */
export function alertsOf(signals: Signals): Alert[] {
  return [
    ...sensitive(signals),
    ...promiseDue(signals),
    ...openComplaint(signals),
    ...lateDelivery(signals),
    ...(signals.mayCall === 'no' ? [{ code: 'no-calls' as const }] : []),
  ];
}

function sensitive({ complaints, now }: Signals): Alert[] {
  const close = closeComplaints(complaints);
  if (close === null || now >= sensitiveUntil(complaints)) return [];
  return [{ code: 'sensitive', complaints: close.complaints, days: close.days }];
}

/** The one that is due first, overdue or within a day. */
function promiseDue({ promises, now }: Signals): Alert[] {
  const [first] = promises.filter((p) => p.dueAt <= now + DAY_MS).sort((a, b) => a.dueAt - b.dueAt);
  return first ? [{ code: 'promise-due', dueAt: first.dueAt, text: first.text, owner: first.owner }] : [];
}

function openComplaint({ complaints }: Signals): Alert[] {
  const [latest] = complaints.filter((c) => c.status === 'open').sort((a, b) => b.openedAt - a.openedAt);
  return latest ? [{ code: 'complaint-open', ref: latest.ref, openedAt: latest.openedAt, reason: latest.reason }] : [];
}

function lateDelivery({ purchases, now }: Signals): Alert[] {
  const late = purchases.find((p) => p.delivery === 'late' && now - p.at <= LATE_FOR_MS);
  return late ? [{ code: 'late-delivery', ref: late.ref, at: late.at }] : [];
}
