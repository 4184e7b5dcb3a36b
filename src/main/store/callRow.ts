import type { LoggedCall } from '../../shared/interaction/callStory.ts';
import { outcomeOf, talkMsOf } from '../../shared/interaction/interactionOf.ts';
import type { JournaledCall } from './deskStore.ts';

/** What `call.body` holds: the notes have columns of their own, because they change with every keystroke. */
export type CallBody = Omit<JournaledCall, 'notes'>;

export interface CallRow {
  n: number;
  id: string;
  customer_name: string | null;
  body: string;
  notes: string;
  notes_rev: number;
}

export const CALL_COLUMNS =
  'k.n, k.id, k.body, k.notes, k.notes_rev, (SELECT name FROM customer c WHERE c.n = k.customer) AS customer_name';

export const journaledOf = (row: CallRow): JournaledCall => ({
  ...(JSON.parse(row.body) as CallBody),
  notes: { text: row.notes, rev: row.notes_rev },
});

export function loggedOf(row: CallRow): LoggedCall {
  const kept = journaledOf(row);
  const { call } = kept;
  return {
    id: row.id,
    startedAt: call.startedAt,
    direction: call.direction,
    number: call.remote.number,
    withheld: call.remote.withheld,
    customerId: kept.customerId,
    customerName: row.customer_name,
    queueLabel: kept.queueLabel,
    outcome: outcomeOf(call),
    talkMs: talkMsOf(call),
    ...dispositionOf(kept),
    agent: kept.agent,
    hasNotes: row.notes.trim() !== '',
  };
}

/** A talk that was closed without a choice is `not-set`: never guessed. */
export function dispositionOf({
  disposition,
  place,
  wrapUp,
}: CallBody): Pick<LoggedCall, 'disposition' | 'dispositionLabel'> {
  if (disposition) return { disposition: disposition.key, dispositionLabel: disposition.label };
  return { disposition: place === 'closed' && wrapUp ? 'not-set' : null, dispositionLabel: null };
}
