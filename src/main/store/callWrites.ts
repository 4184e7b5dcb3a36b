import type { Database } from 'better-sqlite3';
import { createCallRows } from './callRows.ts';
import type { KeptCall } from './callTimeline.ts';
import { createCallTimeline } from './callTimeline.ts';
import type { JournaledCall } from './deskStore.ts';
import type { NumberUses } from './numberUses.ts';
import type { Outbox } from './outbox.ts';
import type { SyncWrites } from './syncWrites.ts';

/** The journal: what a call was a moment ago is on the disk, and its place in the customer's history follows. */
export function createCallWrites(db: Database, outbox: Outbox, uses: NumberUses): Pick<SyncWrites, 'journal'> {
  const rows = createCallRows(db);
  const timeline = createCallTimeline(db, uses);

  const tell = (journaled: JournaledCall, before: KeptCall | null) => {
    const sameCustomer = before !== null && before.customerId === journaled.customerId;
    outbox[sameCustomer ? 'supersede' : 'add']('call', journaled.interactionId, journaled);
  };

  return {
    journal: (journaled, lines) => {
      const { interactionId: id } = journaled;
      const before = timeline.kept(id);
      const customer = rows.customerOf(journaled);
      const fresh = rows.put(journaled, customer, lines);
      if (fresh.length > 0) outbox.add('call-lines', id, { id, lines: fresh });
      timeline.follow(before, journaled, customer);
      tell(journaled, before);
    },
  };
}
