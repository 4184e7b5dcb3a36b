import type { Database } from 'better-sqlite3';
import type { CopyManifest, FeedEntry } from '../../../shared/link/sync/frames.ts';
import type { Changed } from '../../sync/syncStore.ts';
import { dropPhoneIndexes } from '../phoneIndexes.ts';
import { createComparing } from './comparing.ts';
import { createHandOver } from './handOver.ts';
import { hangsOn, strayOf } from './hangsOn.ts';
import { createMeeting } from './meeting.ts';
import { stampOf } from './stamp.ts';
import type { SyncParts } from './syncParts.ts';
import type { SyncStoreWrites } from './syncStoreWrites.ts';

const AT_A_TIME = 200;

export function createSyncWrites(db: Database, parts: SyncParts, now: () => number): SyncStoreWrites {
  const { book, cursors, queue, rows, scopes, departures, settled } = parts;
  const isEmpty = db
    .prepare<[], number>(`
      SELECT NOT EXISTS (SELECT 1 FROM customer) AND NOT EXISTS (SELECT 1 FROM call WHERE stamp > 0)
        AND NOT EXISTS (SELECT 1 FROM promise WHERE stamp > 0) AND NOT EXISTS (SELECT 1 FROM waiting_row)
        AND NOT EXISTS (SELECT 1 FROM row_base)`)
    .pluck();
  const unsee = db.prepare('DELETE FROM copy_seen WHERE scope = ?');

  const changedBy = (entries: readonly FeedEntry[]): Changed => ({
    customers: [...new Set(entries.flatMap((e) => ('leave' in e ? [e.leave] : (e.customerId ?? []))))],
    lists: entries.some((e) => 'leave' in e || e.kind === 'call' || e.kind === 'promise' || e.kind === 'conflict'),
  });

  /** False: not understood. */
  const takeEntry = (scope: string, entry: FeedEntry, epochN: number): boolean => {
    if ('leave' in entry) {
      if (scopes.leave(scope, entry.leave)) departures.depart(entry.leave);
      return true;
    }
    if (entry.body) scopes.join(scope, hangsOn(entry));
    else if (entry.kind === 'customer' || entry.customerId === null) scopes.leave(scope, hangsOn(entry));
    return rows.take(entry, stampOf(epochN, entry.seq));
  };

  const leaveFinally = (scope: string): string[] => {
    cursors.drop(scope);
    departures.unparkStrangers();
    // What waited for this scope only is told.
    return settled(queue.pass(cursors.passed(), now())).customers;
  };

  return {
    ...createMeeting(db, parts),
    take: () => queue.take(book.first()),
    settle: (results) => settled(queue.settle(results, book.first(), cursors.passed(), now())),
    page(scope, after, entries, next) {
      const from = performance.now();
      const cursor = cursors.get(scope);
      if (cursor?.phase !== 'live' || cursor.seq !== after)
        return { customers: [], lists: false, cursors: cursors.all(), ms: 0, notUnderstood: 0 };
      const epochN = book.epochN();
      const missed = entries.filter((entry) => !takeEntry(scope, entry, epochN));
      cursors.forward(scope, next);
      const { customers, lists } = settled(queue.pass(cursors.passed(), now()));
      const told = changedBy(entries);
      return {
        customers: [...new Set([...told.customers, ...customers])],
        lists: told.lists || lists,
        cursors: cursors.all(),
        ms: performance.now() - from,
        notUnderstood: missed.length,
      };
    },
    reset(scope) {
      cursors.reset(scope);
      return cursors.all();
    },
    cursors: () => cursors.all(),
    leaveScope(scope) {
      const members = scopes.members(scope, AT_A_TIME);
      for (const key of members) if (scopes.leave(scope, key)) departures.depart(key);
      const gone = members.length === 0 ? leaveFinally(scope) : [];
      const customers = members.filter((key) => strayOf(key) === null);
      return { customers: [...customers, ...gone], lists: true, cursors: cursors.all() };
    },
    ...createComparing(db, parts),
    ...createHandOver(db, parts.tables, parts.walk),
    tidy: (before) => queue.forgetSettledBefore(before),
    beginCopy({ id, scope }: CopyManifest) {
      const place = cursors.copyPlace(scope);
      if (place.copyId === id) return { segment: place.segment };
      unsee.run(scope);
      // What an earlier copy brought may be gone since: only into an empty store nothing has to be looked at.
      const isBulk = isEmpty.get() === 1;
      if (isBulk) dropPhoneIndexes(db);
      cursors.setCopyPlace(scope, { copyId: id, segment: 0, isBulk });
      return { segment: 0 };
    },
  };
}
