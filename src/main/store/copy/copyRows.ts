import type { Database } from 'better-sqlite3';
import { hangsOn } from '../sync/hangsOn.ts';
import { createNewCustomers } from '../sync/newCustomers.ts';
import { stampOf } from '../sync/stamp.ts';
import type { SyncParts } from '../sync/syncParts.ts';
import type { CopyLine, CopySegment } from './copySegment.ts';
import { readLine } from './copySegment.ts';

export interface CopyRows {
  /** Some rows of a segment from that one on; the answer: how many, 0 where it has no more. */
  put(segment: CopySegment, from: number): number;
}

/** Rows between two looks at the clock. */
const STRIDE = 50;

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
  };

  const putCustomers = ({ customers, texts }: CopySegment, from: number): number => {
    const some = customers.slice(from, from + STRIDE);
    for (const [id] of some) scopes.join(scope, id);
    for (const i of addCustomers(some, epochN)) {
      const line = readLine(texts[from + i] ?? '');
      if (line) putLine(line);
    }
    return some.length;
  };

  return {
    put(segment, from) {
      const { customers, lines } = segment;
      if (from < customers.length) return putCustomers(segment, from);
      const some = lines.slice(from - customers.length, from - customers.length + STRIDE);
      for (const line of some) putLine(line);
      return some.length;
    },
  };
}
