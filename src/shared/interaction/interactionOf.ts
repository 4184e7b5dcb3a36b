import type { Call, Outcome } from '../call/call.ts';
import type { InteractionBody } from '../link/sync/rows.ts';

/** What of a journaled call decides its place in a customer's history. */
export interface HistoricCall {
  call: Call;
  place: 'ringing' | 'dialling' | 'talking' | 'wrap-up' | 'closed';
  agent: string;
  customerId: string | null;
  queueLabel: string | null;
  notes: { text: string };
  disposition: { key: string; label: string } | null;
}

const SUBJECT_LENGTH = 160;

/** From the answer to the end; a call that is still on has not talked yet. */
export const talkMsOf = (call: Call): number =>
  'answeredAt' in call && 'endedAt' in call ? Math.max(0, call.endedAt - call.answeredAt) : 0;

export const outcomeOf = (call: Call): Outcome | null => ('outcome' in call ? call.outcome : null);

/** A call as a line of its customer's history; null while it is on, or where nobody knows whose it is. Desk and centre make the same line. */
export function interactionOf(journaled: HistoricCall): InteractionBody | null {
  const { call, customerId, disposition, agent } = journaled;
  if (customerId === null || !('endedAt' in call)) return null;
  return {
    customerId,
    at: call.startedAt,
    channel: 'call',
    direction: call.direction === 'internal' ? null : call.direction,
    subject: subjectOf(journaled),
    outcome: outcomeOf(call),
    disposition: disposition?.key ?? null,
    agent,
    durationMs: talkMsOf(call),
    callLogged: true,
  };
}

/** The number and the customer for whom a call counts, once it is closed. */
export function numberUsedBy({ place, customerId, call }: Pick<HistoricCall, 'place' | 'customerId' | 'call'>) {
  const { number } = call.remote;
  if (place !== 'closed' || customerId === null || number === null) return null;
  return { e164: number, customerId, at: call.startedAt };
}

/** The first line of the notes says most; a call without notes is named by its disposition or its queue. */
function subjectOf({ notes, queueLabel, disposition }: HistoricCall): string {
  const [line = ''] = notes.text.trim().split('\n');
  return line.slice(0, SUBJECT_LENGTH) || disposition?.label || queueLabel || '';
}
