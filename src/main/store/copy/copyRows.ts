import type { Database } from 'better-sqlite3';
import { hangsOn } from '../sync/hangsOn.ts';
import { createNewCustomers } from '../sync/newCustomers.ts';
import type { ReadyCustomer } from '../sync/readyCustomer.ts';
import { stampOf } from '../sync/stamp.ts';
import type { SyncParts } from '../sync/syncParts.ts';
import type { CopyLine, CopyPiece, CopySegment } from './copySegment.ts';
import { readSpan } from './copySegment.ts';

export interface CopyRows {
  put(segment: CopySegment, piece: CopyPiece): void;
}

/** Rows of a first copy. Into an empty store they are put without looking; else each is compared, and noted as seen. */
export function createCopyRows(
  db: Database,
  { tables, rows, scopes, book }: SyncParts,
  scope: string,
  isBulk: boolean,
): CopyRows {
  const epochN = book.epochN();
  const addCustomers = createNewCustomers(db);
  const see = db.prepare('INSERT OR IGNORE INTO copy_seen (scope, kind, id) VALUES (?, ?, ?)');
  // Customers come first: one who did not is not known to the centre, even if they are here still.
  const isSeen = db
    .prepare<[string, string], number>("SELECT 1 FROM copy_seen WHERE scope = ? AND kind = 'customer' AND id = ?")
    .pluck();

  const putLine = ([kind, id, seq, customerId, body]: CopyLine): void => {
    const stamp = stampOf(epochN, seq);
    if (!isBulk) see.run(scope, kind, id);
    const isKnown = isBulk || customerId === null || isSeen.get(scope, customerId) === 1;
    const isNew = isBulk && tables[kind].add?.(id, customerId, body, stamp);
    if (!isNew) rows.take({ kind, id, customerId, body }, stamp, isKnown);
    // Whatever is new here came after its customer.
    if (kind === 'customer' || !isNew) scopes.join(scope, hangsOn({ kind, id, customerId }));
    if (!isBulk && !(isKnown && customerId !== null)) see.run(scope, 'held', hangsOn({ kind, id, customerId }));
  };

  const putCustomers = (some: readonly ReadyCustomer[], linesOf: () => CopyLine[]): void => {
    for (const [id] of some) scopes.join(scope, id);
    const here = addCustomers(some, epochN);
    if (here.length > 0) for (const line of linesOf().filter((_, i) => here.includes(i))) putLine(line);
  };

  return {
    put(segment, { customers, lines }) {
      const linesOf = () => readSpan<CopyLine[]>(segment, lines);
      if (customers) putCustomers(readSpan<ReadyCustomer[]>(segment, customers), linesOf);
      else for (const line of linesOf()) putLine(line);
    },
  };
}
