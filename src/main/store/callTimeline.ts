import type { Database } from 'better-sqlite3';
import { interactionOf, numberUsedBy } from '../../shared/interaction/interactionOf.ts';
import type { JournaledCall } from './deskStore.ts';

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
    INSERT INTO interaction (customer, at, id, channel, direction, subject, outcome, disposition, agent, duration_ms, call_logged)
    VALUES (@customer, @at, @id, @channel, @direction, @subject, @outcome, @disposition, @agent, @durationMs, 1)
    ON CONFLICT DO UPDATE SET channel = @channel, direction = @direction, subject = @subject, outcome = @outcome,
      disposition = @disposition, agent = @agent, duration_ms = @durationMs, call_logged = 1`);
  const count = db.prepare(`
    INSERT INTO number_use (e164, customer, calls, last_call_at) VALUES (@e164, @customer, 1, @at)
    ON CONFLICT DO UPDATE SET calls = calls + 1, last_call_at = max(coalesce(last_call_at, 0), @at)`);
  const uncount = db.prepare('UPDATE number_use SET calls = max(0, calls - 1) WHERE e164 = ? AND customer = ?');

  const followHistory = (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
    const { call, interactionId: id } = now;
    if (before?.customer != null && (before.customer !== customer || before.startedAt !== call.startedAt))
      remove.run(before.customer, before.startedAt, id);
    const interaction = interactionOf(now);
    if (customer !== null && interaction) put.run({ ...interaction, callLogged: 1, customer, id });
  };

  const followNumber = (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
    const was = before?.place === 'closed' && before.number !== null ? before : null;
    const used = numberUsedBy(now);
    if (was?.customer === customer && was?.number === used?.e164) return;
    if (was?.customer != null) uncount.run(was.number, was.customer);
    if (used && customer !== null) count.run({ e164: used.e164, customer, at: used.at });
  };

  return {
    kept: (id: string): KeptCall | null => kept.get(id) ?? null,
    follow: (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
      followHistory(before, now, customer);
      followNumber(before, now, customer);
    },
  };
}
