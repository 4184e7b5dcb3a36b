import type { Database } from 'better-sqlite3';
import { rowKind } from '../../../shared/link/sync/rows.ts';
import type { SyncedTables } from './syncedTables.ts';
import type { SyncStoreWrites } from './syncStoreWrites.ts';
import type { RowWalk } from './walkRows.ts';

/** All that this desk has, for a centre that begins with it. A call that is still open is told when it changes. */
export function createHandOver(db: Database, tables: SyncedTables, walk: RowWalk): Pick<SyncStoreWrites, 'handOver'> {
  const isOpen = db.prepare<[string], number>("SELECT 1 FROM call WHERE id = ? AND place <> 'closed'").pluck();
  return {
    handOver(place) {
      const kind = rowKind.options[place?.kind ?? 0];
      if (!kind) return { lines: '', next: null };
      const { walked, after } = walk(kind, place?.after ?? 0);
      const lines = walked.flatMap(({ id, customerId }) => {
        const row = kind === 'call' && isOpen.get(id) ? null : tables[kind].read(id, customerId);
        return row ? [`${JSON.stringify([kind, id, customerId, row.body])}\n`] : [];
      });
      const at = { kind: place?.kind ?? 0, after: after ?? 0 };
      return { lines: lines.join(''), next: after === null ? { kind: at.kind + 1, after: 0 } : at };
    },
  };
}
