import type { Database } from 'better-sqlite3';

// What was answered is settled by a feed; where there is none, nothing waits for it.
const WAITS = `o.settled_at IS NULL AND (o.state <> 'acked' OR EXISTS (SELECT 1 FROM sync_cursor))`;

/** Whether something of this desk waits that would lose its row. */
export function createBusy(db: Database) {
  const ofCustomer = db.prepare<{ id: string }, number>(`
    SELECT 1 WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.row_id = @id AND ${WAITS})
      OR EXISTS (SELECT 1 FROM call k JOIN customer c ON c.n = k.customer WHERE c.id = @id AND (k.place <> 'closed'
        OR EXISTS (SELECT 1 FROM outbox o WHERE o.row_id = k.id AND ${WAITS})))
      OR EXISTS (SELECT 1 FROM promise p JOIN customer c ON c.n = p.customer JOIN outbox o ON o.row_id = p.id
        WHERE c.id = @id AND ${WAITS})
      OR EXISTS (SELECT 1 FROM complaint k JOIN customer c ON c.n = k.customer JOIN outbox o ON o.row_id = k.id
        WHERE c.id = @id AND ${WAITS})`);
  const ofStray = db.prepare<{ id: string }, number>(`
    SELECT 1 WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.row_id = @id AND ${WAITS})
      OR EXISTS (SELECT 1 FROM call WHERE id = @id AND place <> 'closed')`);
  return {
    isBusy: (id: string) => ofCustomer.get({ id }) !== undefined,
    isStrayBusy: (id: string) => ofStray.get({ id }) !== undefined,
  };
}
