import type { Signals } from './alertsOf.ts';
import type { Proposal, Stage } from './customer.ts';

const DAY_MS = 86_400_000;
const RECENT_MS = 60 * DAY_MS;
/** A parcel has been used by then, and is still remembered. */
const SATISFACTION_MS = { from: 5 * DAY_MS, to: 21 * DAY_MS };

/** One thing to offer, with its reason: what was promised first, then what went wrong, then where the customer stands. */
export function proposalFor(stage: Stage, signals: Signals): Proposal | null {
  return goodwill(signals) ?? callbackPromised(signals) ?? byStage(stage, signals);
}

function goodwill({ complaints, purchases, now }: Signals): Proposal | null {
  if (!complaints.some((c) => c.status === 'open')) return null;
  const late = purchases.find((p) => p.delivery === 'late' && now - p.at <= RECENT_MS);
  return late ? { code: 'goodwill-callback', orderRef: late.ref } : null;
}

function callbackPromised({ promises, now }: Signals): Proposal | null {
  const due = promises.find((p) => p.kind === 'callback' && p.dueAt <= now + DAY_MS);
  return due ? { code: 'callback-promise', dueAt: due.dueAt } : null;
}

/** Nothing is sold to somebody who waits for an answer. */
function byStage(stage: Stage, { complaints, purchases, now }: Signals): Proposal | null {
  const last = purchases[0];
  if (!last || complaints.some((c) => c.status === 'open')) return null;
  if (stage === 'declining' || stage === 'lost') return { code: 'win-back', lastOrderAt: last.at };
  if (stage === 'newcomer' && purchases.length === 1) return { code: 'welcome-second-order', firstOrderAt: last.at };
  const age = now - last.at;
  if (last.delivery !== 'delivered' || age < SATISFACTION_MS.from || age > SATISFACTION_MS.to) return null;
  return { code: 'satisfaction-check', orderRef: last.ref, at: last.at };
}
