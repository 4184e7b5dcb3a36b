import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentreStore } from '../store/centreStore.ts';
import { openPostgresStore } from '../store/postgres/openPostgresStore.ts';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';
import { systemClock } from '../systemClock.ts';
import type { Database } from './databaseOf.ts';

/** What is kept for all desks, and a place for first copies of it. */
export interface OpenedSync {
  store: CentreStore;
  copyFolder: string;
  close(): Promise<void>;
}

/** Copies lie in the data folder, and outlive the process; a centre without one makes them anew. */
export async function openSync(database: Database, data: string | undefined): Promise<OpenedSync> {
  const store = await openStore(database);
  const copyFolder = data === undefined ? mkdtempSync(join(tmpdir(), 'crocdesk-copies-')) : join(data, 'copies');
  return {
    store,
    copyFolder,
    close: async () => {
      await store.close();
      if (data === undefined) rmSync(copyFolder, { recursive: true, force: true });
    },
  };
}

async function openStore(database: Database): Promise<CentreStore> {
  if (database.kind === 'postgres') return openPostgresStore(database.url, { clock: systemClock });
  return openSqliteStore(database.file, { clock: systemClock });
}
