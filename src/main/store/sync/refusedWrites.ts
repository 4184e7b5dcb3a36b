import type { Database } from 'better-sqlite3';
import { DeskError } from '../../../shared/lib/result.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { MutationKind, Outbox } from '../outbox.ts';
import type { SyncWrites } from '../syncWrites.ts';
import { overlaidBy } from './overlaidBy.ts';
import type { Overlay } from './overlay.ts';

type Refused = Pick<SyncWrites, 'chooseInConflict' | 'retryRefused' | 'hideRefused'>;

/** What an agent does about a change that met another one, or that was not taken. */
export function createRefusedWrites(db: Database, outbox: Outbox, overlay: Overlay): Refused {
  const open = db
    .prepare<[string], string>(
      'SELECT c.id FROM conflict k JOIN customer c ON c.n = k.customer WHERE k.id = ? AND k.settled_at IS NULL',
    )
    .pluck();
  const dead = db.prepare<[number], { kind: MutationKind; row_id: string; body: string }>(
    "SELECT kind, row_id, body FROM outbox WHERE mseq = ? AND state = 'dead' AND hidden = 0",
  );
  const hide = db.prepare("UPDATE outbox SET hidden = 1 WHERE mseq = ? AND state = 'dead'");
  const customerOf = (kind: RowKind, id: string, body: { customerId?: string | null }) =>
    kind === 'customer' ? id : (body.customerId ?? null);

  return {
    chooseInConflict(id, choose, at) {
      const customerId = open.get(id);
      if (customerId === undefined) throw new DeskError('not-found');
      overlay.beforeChange('conflict', id, customerId);
      outbox.add('conflict-choice', id, { id, customerId, choose, at });
      overlay.rebuild('conflict', id);
    },
    retryRefused(mseq) {
      const row = dead.get(mseq);
      if (!row) throw new DeskError('not-found');
      const body = JSON.parse(row.body);
      const kind = overlaidBy(row.kind);
      if (kind) overlay.beforeChange(kind, row.row_id, customerOf(kind, row.row_id, body));
      outbox.add(row.kind, row.row_id, body);
      if (kind) overlay.rebuild(kind, row.row_id);
      hide.run(mseq);
    },
    hideRefused: (mseq) => void hide.run(mseq),
  };
}
