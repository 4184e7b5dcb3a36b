import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import { idleChildren, isOfChild } from './childSql.ts';
import type { Overlay } from './overlay.ts';
import type { SyncedTables } from './syncedTables.ts';

/**
 * A customer who was about to go is told again, and so is all that hangs on them now: what hung on them before goes, for nobody tells what
 * of it was removed meanwhile. What this desk did to it is still sent, and lies on top of nothing.
 */
export function createComingBack(db: Database, tables: SyncedTables, overlay: Pick<Overlay, 'told'>) {
  const stays = db.prepare('DELETE FROM departed WHERE customer_id = ?');
  const children = idleChildren(() => 'c.id = ?').map(({ kind, sql }) => ({
    kind,
    rows: db.prepare<[string], { id: string }>(sql),
  }));
  const bases = db.prepare<[string], { kind: RowKind; id: string; stamp: number }>(
    `SELECT b.kind, b.id, b.stamp FROM row_base b WHERE ${isOfChild('b')} AND b.body IS NOT NULL AND b.customer_id = ?`,
  );

  const forgetChildren = (customerId: string) => {
    for (const { kind, rows } of children)
      for (const { id } of rows.all(customerId)) tables[kind].remove(id, customerId);
    for (const { kind, id, stamp } of bases.all(customerId)) overlay.told(kind, id, customerId, stamp, null);
  };

  /** `key`: as of `hangsOn`. */
  return (key: string): void => {
    if (stays.run(key).changes > 0) forgetChildren(key);
  };
}
