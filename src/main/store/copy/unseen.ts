import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import { stampOf } from '../sync/stamp.ts';
import type { SyncParts } from '../sync/syncParts.ts';
import {
  unseenBases,
  unseenChildren,
  unseenCustomers,
  unseenOfUnknown,
  unseenStrays,
  unseenWaiting,
} from './unseenSql.ts';

/** `upTo`: the highest number that the copy may have brought. */
interface Of {
  scope: string;
  upTo: number;
}

interface Child {
  id: string;
  customerId: string | null;
}

/** After a first copy into a store that held something: what the centre no longer has goes. */
export function createUnseen(db: Database, { scopes, departures, tables, overlay, book }: SyncParts) {
  const keys = (sql: string) => db.prepare<Of, string>(sql).pluck();
  const customers = keys(unseenCustomers);
  const strays = unseenStrays.map(keys);
  const children = unseenChildren.map(({ kind, sql }) => ({ kind, rows: db.prepare<Of, Child>(sql) }));
  const bases = db.prepare<Of, Child & { kind: RowKind }>(unseenBases);
  const ofUnknown = keys(unseenOfUnknown);
  const unpark = db.prepare<Of>(unseenWaiting);
  const see = db.prepare('INSERT OR IGNORE INTO copy_seen (scope, kind, id) VALUES (?, ?, ?)');
  const forget = db.prepare('DELETE FROM copy_seen WHERE scope = ?');

  const leaveAll = (scope: string, gone: readonly string[], go: (key: string) => void): boolean => {
    for (const key of gone) if (scopes.leave(scope, key)) go(key);
    return gone.length > 0;
  };
  /** What was done to it here is still sent, and lies on top of nothing. */
  const emptyBases = (of: Of): boolean => {
    const found = bases.all(of);
    for (const { kind, id, customerId } of found) {
      overlay.told(kind, id, customerId, of.upTo, null);
      see.run(of.scope, kind, id);
    }
    return found.length > 0;
  };
  const removeOfUnknown = (of: Of): boolean => {
    const gone = ofUnknown.all(of);
    for (const key of gone) departures.depart(key);
    return gone.length > 0;
  };
  const removeChildren = (of: Of): boolean =>
    children.some(({ kind, rows }) => {
      const found = rows.all(of);
      for (const { id, customerId } of found) tables[kind].remove(id, customerId);
      return found.length > 0;
    });

  return {
    /** `snapSeq`: what the copy is as of. False: there is nothing left to remove. */
    removeSome(scope: string, snapSeq: number): boolean {
      const of = { scope, upTo: stampOf(book.epochN(), snapSeq) };
      return (
        leaveAll(scope, customers.all(of), departures.vanish) ||
        removeChildren(of) ||
        emptyBases(of) ||
        strays.some((some) => leaveAll(scope, some.all(of), departures.depart)) ||
        removeOfUnknown(of) ||
        unpark.run(of).changes > 0
      );
    },
    forget: (scope: string) => void forget.run(scope),
  };
}
