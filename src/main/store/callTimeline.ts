import type { Database } from 'better-sqlite3';
import { outcomeOf, talkMsOf } from './callRow.ts';
import type { JournaledCall } from './deskStore.ts';

const SUBJECT_LENGTH = 160;

/** A call as the journal had it before. */
export interface KeptCall {
  customer: number | null;
  customerId: string | null;
  startedAt: number;
  number: string | null;
  place: JournaledCall['place'];
}

/** Keeps the customer's history and the use of numbers in step with a call, however often it is written or given to another customer. */
export function createCallTimeline(db: Database) {
  const kept = db.prepare<[string], KeptCall>(
    'SELECT customer, customer_id AS customerId, started_at AS startedAt, number, place FROM call WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM interaction WHERE customer = ? AND at = ? AND id = ?');
  const put = db.prepare(`
    INSERT OR REPLACE INTO interaction (customer, at, id, channel, direction, subject, outcome, disposition, agent, duration_ms, call_logged)
    VALUES (?, ?, ?, 'call', ?, ?, ?, ?, ?, ?, 1)`);
  const count = db.prepare(`
    INSERT INTO number_use (e164, customer, calls, last_call_at) VALUES (@e164, @customer, 1, @at)
    ON CONFLICT DO UPDATE SET calls = calls + 1, last_call_at = max(coalesce(last_call_at, 0), @at)`);
  const uncount = db.prepare('UPDATE number_use SET calls = max(0, calls - 1) WHERE e164 = ? AND customer = ?');

  const followHistory = (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
    const { call, interactionId: id } = now;
    if (before?.customer != null && (before.customer !== customer || before.startedAt !== call.startedAt))
      remove.run(before.customer, before.startedAt, id);
    if (customer === null || !('endedAt' in call)) return;
    const direction = call.direction === 'internal' ? null : call.direction;
    const disposition = now.disposition?.key ?? null;
    put.run(
      customer,
      call.startedAt,
      id,
      direction,
      subjectOf(now),
      outcomeOf(call),
      disposition,
      now.agent,
      talkMsOf(call),
    );
  };

  const followNumber = (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
    const was = before?.place === 'closed' && before.number !== null ? before : null;
    const number = now.place === 'closed' ? now.call.remote.number : null;
    if (was?.customer === customer && was?.number === number) return;
    if (was?.customer != null) uncount.run(was.number, was.customer);
    if (number !== null && customer !== null) count.run({ e164: number, customer, at: now.call.startedAt });
  };

  return {
    kept: (id: string): KeptCall | null => kept.get(id) ?? null,
    follow: (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
      followHistory(before, now, customer);
      followNumber(before, now, customer);
    },
  };
}

/** The first line of the notes says most; a call without notes is named by its disposition or its queue. */
function subjectOf({ notes, queueLabel, disposition }: JournaledCall): string {
  const [line = ''] = notes.text.trim().split('\n');
  return line.slice(0, SUBJECT_LENGTH) || disposition?.label || queueLabel || '';
}
