import type { Database } from 'better-sqlite3';
import { interactionOf, numberUsedBy } from '../../shared/interaction/interactionOf.ts';
import type { JournaledCall } from './deskStore.ts';
import type { NumberUses } from './numberUses.ts';

/** A call as the journal had it before. */
export interface KeptCall {
  customer: number | null;
  customerId: string | null;
  startedAt: number;
  number: string | null;
  place: JournaledCall['place'];
}

/** Keeps the customer's history and the use of numbers in step with a call, however often it is written or given to another customer. */
export function createCallTimeline(db: Database, uses: Pick<NumberUses, 'count' | 'uncount'>) {
  const kept = db.prepare<[string], KeptCall>(
    'SELECT customer, customer_id AS customerId, started_at AS startedAt, number, place FROM call WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM interaction WHERE customer = ? AND at = ? AND id = ?');
  const put = db.prepare(`
    INSERT INTO interaction (customer, at, id, channel, direction, subject, outcome, disposition, agent, duration_ms, call_logged)
    VALUES (@customer, @at, @id, @channel, @direction, @subject, @outcome, @disposition, @agent, @durationMs, 1)
    ON CONFLICT DO UPDATE SET channel = @channel, direction = @direction, subject = @subject, outcome = @outcome,
      disposition = @disposition, agent = @agent, duration_ms = @durationMs, call_logged = 1`);

  const followHistory = (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
    const { call, interactionId: id } = now;
    if (before?.customer != null && (before.customer !== customer || before.startedAt !== call.startedAt))
      remove.run(before.customer, before.startedAt, id);
    const interaction = interactionOf(now);
    if (customer !== null && interaction) put.run({ ...interaction, callLogged: 1, customer, id });
  };

  const followNumber = (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
    const was = before && usedBefore(before);
    const used = numberUsedBy(now);
    if (was?.customer === customer && was?.e164 === used?.e164) return;
    if (was) uses.uncount(was);
    if (used && customer !== null) uses.count({ ...used, customer }, used.at);
  };

  return {
    kept: (id: string): KeptCall | null => kept.get(id) ?? null,
    follow: (before: KeptCall | null, now: JournaledCall, customer: number | null) => {
      followHistory(before, now, customer);
      followNumber(before, now, customer);
    },
  };
}

const usedBefore = ({ place, number, customer, customerId }: KeptCall) =>
  place === 'closed' && number !== null && customer !== null && customerId !== null
    ? { e164: number, customer, customerId }
    : null;
