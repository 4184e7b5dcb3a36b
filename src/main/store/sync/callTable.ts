import type { Database } from 'better-sqlite3';
import { call as callSchema } from '../../../shared/call/call.ts';
import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { CallRow } from '../callRow.ts';
import { CALL_COLUMNS, journaledOf } from '../callRow.ts';
import { createCallRows } from '../callRows.ts';
import type { JournaledCall } from '../deskStore.ts';
import type { Body, SyncedTable } from './syncedTable.ts';

type Told = Body & { place: JournaledCall['place']; lines: (StoryLine & { n: number })[] };
type StampedRow = CallRow & { place: string; stamp: number; customer: number | null };

/** What a call of an older desk may lack. */
const NOTHING = {
  queueLabel: null,
  didLabel: null,
  scriptRuns: [],
  activeScript: null,
  disposition: null,
  wrapUp: null,
  closedAt: null,
  popMs: null,
};

/** Only what is closed is taken over; a call that is open here is this desk's own, and newer. */
export function createCallTable(db: Database): SyncedTable {
  const rows = createCallRows(db);
  const byId = db.prepare<[string], StampedRow>(
    `SELECT ${CALL_COLUMNS}, k.place, k.stamp, k.customer FROM call k WHERE k.id = ?`,
  );
  const lines = db.prepare<[number], StoryLine & { n: number }>(
    'SELECT line AS n, at, kind, what, text FROM call_line WHERE call = ? ORDER BY line',
  );
  const mark = db.prepare('UPDATE call SET stamp = ? WHERE id = ?');
  const forgetLines = db.prepare('DELETE FROM call_line WHERE call = ?');
  const forgetWords = db.prepare('DELETE FROM call_words WHERE rowid = ?');
  const remove = db.prepare('DELETE FROM call WHERE n = ?');
  const leaveHistory = db.prepare('DELETE FROM interaction WHERE customer = ? AND id = ?');

  return {
    stamp: (id) => byId.get(id)?.stamp ?? null,
    read(id) {
      const row = byId.get(id);
      if (!row) return null;
      const { interactionId: _, ...body } = journaledOf(row);
      return { stamp: row.stamp, body: { ...body, lines: lines.all(row.n) } };
    },
    put(id, customerId, body, stamp) {
      const { lines: told, ...rest } = body as Told;
      const there = byId.get(id);
      const mayTake = rest.place === 'closed' && (!there || there.place === 'closed');
      if (!mayTake || !callSchema.safeParse(rest.call).success) return;
      const journaled = { ...NOTHING, ...rest, interactionId: id, customerId } as unknown as JournaledCall;
      const customer = rows.customerOf(journaled);
      if (there?.customer != null && there.customer !== customer) leaveHistory.run(there.customer, id);
      if (there) forgetLines.run(there.n);
      rows.put(
        journaled,
        customer,
        told.map(({ n, ...line }) => ({ n, line })),
      );
      mark.run(stamp, id);
    },
    mark: (id, _customerId, stamp) => void mark.run(stamp, id),
    remove(id) {
      const row = byId.get(id);
      if (row?.place !== 'closed') return;
      forgetLines.run(row.n);
      forgetWords.run(row.n);
      remove.run(row.n);
    },
  };
}
