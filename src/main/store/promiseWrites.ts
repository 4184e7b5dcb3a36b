import type { Database } from 'better-sqlite3';
import { DeskError } from '../../shared/lib/result.ts';
import type { Outbox } from './outbox.ts';
import type { Overlay } from './sync/overlay.ts';
import type { SyncWrites } from './syncWrites.ts';

/** Adding or removing one again is harmless. */
export function createPromiseWrites(
  db: Database,
  outbox: Outbox,
  overlay: Pick<Overlay, 'beforeChange'>,
): Pick<SyncWrites, 'addPromise' | 'removePromise' | 'keepPromise'> {
  const insert = db.prepare(`
    INSERT INTO promise (id, customer, call_id, number, kind, text, due_at, owner, made_at, complaint_id)
    VALUES (@id, (SELECT n FROM customer WHERE id = @customerId), @callId, @number, @kind, @text, @dueAt, @owner, @madeAt, @complaintId)`);
  const isHere = db.prepare<[string], number>('SELECT 1 FROM promise WHERE id = ?').pluck();
  const remove = db.prepare('DELETE FROM promise WHERE id = ?');
  const keep = db.prepare('UPDATE promise SET kept_at = ? WHERE id = ?');
  const customerOf = db
    .prepare<[string], string | null>('SELECT c.id FROM promise p JOIN customer c ON c.n = p.customer WHERE p.id = ?')
    .pluck();
  return {
    addPromise: (promise) => {
      if (isHere.get(promise.id)) return;
      overlay.beforeChange('promise', promise.id, promise.customerId);
      insert.run({ complaintId: null, ...promise });
      outbox.add('promise', promise.id, promise);
    },
    removePromise: (id) => {
      if (!isHere.get(id)) return;
      overlay.beforeChange('promise', id, customerOf.get(id) ?? null);
      remove.run(id);
      outbox.add('promise-removed', id, { id });
    },
    keepPromise: (id, keptAt) => {
      if (!isHere.get(id)) throw new DeskError('not-found');
      overlay.beforeChange('promise', id, customerOf.get(id) ?? null);
      keep.run(keptAt, id);
      outbox.add('promise-kept', id, { id, keptAt });
    },
  };
}
