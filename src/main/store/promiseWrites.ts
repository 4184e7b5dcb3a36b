import type { Database } from 'better-sqlite3';
import { DeskError } from '../../shared/lib/result.ts';
import type { Outbox } from './outbox.ts';
import type { SyncWrites } from './syncWrites.ts';

/** Adding or removing one again is harmless. */
export function createPromiseWrites(
  db: Database,
  outbox: Outbox,
): Pick<SyncWrites, 'addPromise' | 'removePromise' | 'keepPromise'> {
  const insert = db.prepare(`
    INSERT INTO promise (id, customer, call_id, number, kind, text, due_at, owner, made_at)
    VALUES (@id, (SELECT n FROM customer WHERE id = @customerId), @callId, @number, @kind, @text, @dueAt, @owner, @madeAt)
    ON CONFLICT DO NOTHING`);
  const remove = db.prepare('DELETE FROM promise WHERE id = ?');
  const keep = db.prepare('UPDATE promise SET kept_at = ? WHERE id = ?');
  return {
    addPromise: (promise) => {
      if (insert.run(promise).changes > 0) outbox.add('promise', promise.id, promise);
    },
    removePromise: (id) => {
      if (remove.run(id).changes > 0) outbox.add('promise-removed', id, { id });
    },
    keepPromise: (id, keptAt) => {
      if (keep.run(keptAt, id).changes === 0) throw new DeskError('not-found');
      outbox.add('promise-kept', id, { id, keptAt });
    },
  };
}
