import type { Database } from 'better-sqlite3';
import type { OpenedComplaint } from '../../shared/complaint/complaintBody.ts';
import { newComplaintBody, patchedComplaint, withEntry } from '../../shared/complaint/complaintBody.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { ComplaintBody } from '../../shared/link/sync/rows.ts';
import type { EditedComplaint } from './deskStore.ts';
import type { Outbox } from './outbox.ts';
import type { Overlay } from './sync/overlay.ts';
import { epochNOf, seqOf } from './sync/stamp.ts';
import type { SyncedTable } from './sync/syncedTable.ts';
import type { SyncWrites } from './syncWrites.ts';

/** Opening one again is harmless. */
export function createComplaintWrites(
  db: Database,
  table: SyncedTable,
  outbox: Outbox,
  overlay: Pick<Overlay, 'beforeChange' | 'baseStamp'>,
): Pick<SyncWrites, 'openComplaint' | 'editComplaint'> {
  const customerOf = db
    .prepare<[string], string>('SELECT c.id FROM complaint k JOIN customer c ON c.n = k.customer WHERE k.id = ?')
    .pluck();
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM customer WHERE id = ?').pluck();
  const epochN = db.prepare<[], number>("SELECT CAST(v AS INTEGER) FROM sync_state WHERE k = 'epochN'").pluck();
  /** 0 where the centre has told nothing of it yet. */
  const baseSeqOf = (id: string, customerId: string): number => {
    const stamp = overlay.baseStamp('complaint', id, customerId);
    return epochNOf(stamp) === (epochN.get() ?? 0) ? seqOf(stamp) : 0;
  };
  return {
    openComplaint(opened: OpenedComplaint) {
      const { id, customerId } = opened;
      if (customerOf.get(id) !== undefined) return;
      if (!isKnown.get(customerId)) throw new DeskError('not-found');
      overlay.beforeChange('complaint', id, customerId);
      table.put(id, customerId, newComplaintBody(opened), 0);
      outbox.add('complaint', id, opened);
    },
    editComplaint({ id, at, patch, entry }: EditedComplaint) {
      const customerId = customerOf.get(id);
      const row = customerId === undefined ? null : table.read(id, customerId);
      if (customerId === undefined || !row) throw new DeskError('not-found');
      overlay.beforeChange('complaint', id, customerId);
      const next = patchedComplaint(row.body as ComplaintBody, patch, at);
      table.put(id, customerId, entry ? withEntry(next, entry) : next, row.stamp);
      outbox.add('complaint-edit', id, { id, customerId, at, baseSeq: baseSeqOf(id, customerId), patch, entry });
    },
  };
}
