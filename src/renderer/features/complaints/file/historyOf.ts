import type { ComplaintEntry } from '../../../../shared/complaint/complaint.ts';
import type { ComplaintView } from '../../../../shared/complaint/register.ts';

export interface HistoryLine {
  id: string;
  at: number;
  what: ComplaintEntry['what'] | 'promised' | 'kept';
  /** Who did it; of a promise, who gave it. */
  by: string;
  text: string;
  /** The call it was done in, where its story is on this desk. */
  callId: string | null;
}

/** What was done and what was promised, the latest first. */
export function historyOf({
  complaint,
  promises,
  calls,
}: Pick<ComplaintView, 'complaint' | 'promises' | 'calls'>): HistoryLine[] {
  const known = new Set(calls.map(({ id }) => id));
  const told = (callId: string | null) => (callId !== null && known.has(callId) ? callId : null);
  const done = complaint.history.map(({ callId, ...entry }) => ({ ...entry, callId: told(callId) }));
  const promised = promises.flatMap(({ id, madeAt, keptAt, owner, text, callId }) => [
    { id: `promised ${id}`, at: madeAt, what: 'promised' as const, by: owner, text, callId: told(callId) },
    ...(keptAt === null
      ? []
      : [{ id: `kept ${id}`, at: keptAt, what: 'kept' as const, by: owner, text, callId: null }]),
  ]);
  return [...done, ...promised].sort((a, b) => b.at - a.at);
}
