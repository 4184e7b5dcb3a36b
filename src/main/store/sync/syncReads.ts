import type { Database } from 'better-sqlite3';
import type { OpenConflict, RefusedChange } from '../../../shared/desk/syncState.ts';
import type { StoreReads } from '../deskStore.ts';
import { typedIn } from './typedIn.ts';

type Conflict = Omit<OpenConflict, 'stands' | 'lost'> & { stands: string; lost: string };

/** What an agent may want to know of the sync. */
export function createSyncReads(
  db: Database,
): Pick<StoreReads, 'outboxOldest' | 'refused' | 'conflicts' | 'isFilling'> {
  const oldest = db
    .prepare<[], number>("SELECT created_at FROM outbox WHERE state IN ('pending', 'sending') ORDER BY mseq LIMIT 1")
    .pluck();
  const refused = db.prepare<[number], Omit<RefusedChange, 'typed'> & { body: string }>(`
    SELECT o.mseq, o.kind, o.created_at AS at, o.reason, o.body, c.id AS customerId, c.name AS customerName
    FROM outbox o LEFT JOIN customer c ON c.id = coalesce(o.body ->> 'customerId', o.row_id)
    WHERE o.state = 'dead' AND o.hidden = 0 ORDER BY o.mseq DESC LIMIT ?`);
  const conflicts = db.prepare<[number], Conflict>(`
    SELECT k.id, c.id AS customerId, c.name AS customerName, k.field, k.stands, k.lost, k.opened_at AS openedAt
    FROM conflict k JOIN customer c ON c.n = k.customer WHERE k.settled_at IS NULL ORDER BY k.opened_at DESC LIMIT ?`);
  const isFilling = db
    .prepare<[], number>(`
      SELECT EXISTS (SELECT 1 FROM sync_cursor WHERE phase = 'snapshot' AND bulk = 1) OR NOT EXISTS (SELECT 1 FROM customer)`)
    .pluck();
  return {
    isFilling: () => isFilling.get() === 1,
    outboxOldest: () => oldest.get() ?? null,
    refused: (limit) =>
      refused.all(limit).map(({ body, ...row }) => ({ ...row, typed: typedIn(row.kind, JSON.parse(body)) })),
    conflicts: (limit) =>
      conflicts
        .all(limit)
        .map((row) => ({ ...row, stands: JSON.parse(row.stands), lost: JSON.parse(row.lost) }) as OpenConflict),
  };
}
