import type { Database } from 'better-sqlite3';
import type { Overlay } from './sync/overlay.ts';

/** A number of a customer, whose number here is `customer`. */
interface Of {
  e164: string;
  customer: number;
  customerId: string;
}

export interface NumberUses {
  count(of: Of, at: number): void;
  uncount(of: Of): void;
  choose(of: Of, at: number): void;
}

/**
 * How a number was used for whom, as this desk has it at once. The centre counts by itself, and may have counted the same call already for
 * a copy of this file: what it last told is kept, and stands once the call or the choice is settled.
 */
export function createNumberUses(db: Database, overlay: Pick<Overlay, 'beforeChange'>): NumberUses {
  const count = db.prepare(`
    INSERT INTO number_use (e164, customer, calls, last_call_at) VALUES (?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET calls = calls + 1, last_call_at = max(coalesce(last_call_at, 0), excluded.last_call_at)`);
  const uncount = db.prepare('UPDATE number_use SET calls = max(0, calls - 1) WHERE e164 = ? AND customer = ?');
  const choose = db.prepare(`
    INSERT INTO number_use (e164, customer, chosen, chosen_at) VALUES (?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET chosen = chosen + 1, chosen_at = excluded.chosen_at`);
  const before = ({ e164, customerId }: Of) => overlay.beforeChange('number-use', `${e164} ${customerId}`, customerId);
  return {
    count(of, at) {
      before(of);
      count.run(of.e164, of.customer, at);
    },
    uncount(of) {
      before(of);
      uncount.run(of.e164, of.customer);
    },
    choose(of, at) {
      before(of);
      choose.run(of.e164, of.customer, at);
    },
  };
}
