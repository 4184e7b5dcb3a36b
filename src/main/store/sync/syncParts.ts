import type { Database } from 'better-sqlite3';
import { createCursorBook } from './cursorBook.ts';
import { createDepartures } from './departures.ts';
import { createOutboxQueue } from './outboxQueue.ts';
import type { Overlay } from './overlay.ts';
import { createRowWrites } from './rowWrites.ts';
import { createScopeBook } from './scopes.ts';
import { createSettling } from './settling.ts';
import { createSyncBook } from './syncBook.ts';
import type { SyncedTables } from './syncedTables.ts';
import { createRowWalk } from './walkRows.ts';

export type SyncParts = ReturnType<typeof createSyncParts>;

/** What the sync's writes are made of; every statement is prepared here, once. */
export function createSyncParts(db: Database, tables: SyncedTables, overlay: Overlay) {
  const departures = createDepartures(db, tables);
  const book = createSyncBook(db);
  return {
    tables,
    overlay,
    departures,
    book,
    cursors: createCursorBook(db),
    queue: createOutboxQueue(db),
    rows: createRowWrites(db, tables, overlay, departures),
    scopes: createScopeBook(db),
    walk: createRowWalk(db),
    settled: createSettling(db, overlay, departures, book),
  };
}
