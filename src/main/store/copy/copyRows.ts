import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import { rowBodies } from '../../../shared/link/sync/rows.ts';
import { hangsOn } from '../sync/hangsOn.ts';
import { stampOf } from '../sync/stamp.ts';
import type { Body } from '../sync/syncedTable.ts';
import type { SyncParts } from '../sync/syncParts.ts';

type Line = [kind: RowKind, id: string, seq: number, customerId: string | null, body: Body];

export interface CopyRows {
  /** One line of a segment; the answer: how many rows that was. */
  put(text: string): 0 | 1;
}

/** Rows of a first copy. Into an empty store they are put without looking; else each is compared, and noted as seen. */
export function createCopyRows(
  db: Database,
  { tables, rows, scopes, book }: SyncParts,
  scope: string,
  isBulk: boolean,
): CopyRows {
  const epochN = book.epochN();
  const see = db.prepare('INSERT OR IGNORE INTO copy_seen (scope, kind, id) VALUES (?, ?, ?)');
  // Customers come first: one who did not is not known to the centre, even if they are here still.
  const isSeen = db
    .prepare<[string, string], number>("SELECT 1 FROM copy_seen WHERE scope = ? AND kind = 'customer' AND id = ?")
    .pluck();
  return {
    put(text) {
      if (text === '') return 0;
      const read: unknown = JSON.parse(text);
      if (!isLine(read)) return 1;
      const [kind, id, seq, customerId, body] = read;
      const stamp = stampOf(epochN, seq);
      if (!isBulk) see.run(scope, kind, id);
      const isKnown = isBulk || customerId === null || isSeen.get(scope, customerId) === 1;
      const isNew = isBulk && tables[kind].add?.(id, customerId, body, stamp);
      if (!isNew) rows.take({ kind, id, customerId, body }, stamp, isKnown);
      // Whatever is new here came after its customer.
      if (kind === 'customer' || !isNew) scopes.join(scope, hangsOn({ kind, id, customerId }));
      return 1;
    },
  };
}

/** A million of them are read: the frame by hand, the body by its schema. */
function isLine(read: unknown): read is Line {
  if (!Array.isArray(read) || read.length !== 5) return false;
  const [kind, id, seq, customerId, body] = read as unknown[];
  return (
    typeof kind === 'string' &&
    Object.hasOwn(rowBodies, kind) &&
    typeof id === 'string' &&
    Number.isSafeInteger(seq) &&
    (customerId === null || typeof customerId === 'string') &&
    rowBodies[kind as RowKind].safeParse(body).success
  );
}
