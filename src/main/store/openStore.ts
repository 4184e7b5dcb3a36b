import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Clock } from '../../shared/lib/clock.ts';
import { openForReading } from './connections.ts';
import type { DeskStore } from './deskStore.ts';
import { holdStore } from './holdStore.ts';
import { migrations } from './migrations/index.ts';
import { prepareStore } from './prepareStore.ts';
import { createReports } from './reports/createReports.ts';
import { asDeskError, isDiskFull } from './storeErrors.ts';
import { createStoreReads } from './storeReads.ts';
import { createWriter } from './writer.ts';

/**
 * Opens the file of this desk, made or brought up to date. Throws StoreInUseError, StoreFromTheFutureError or what SQLite says:
 * there is no store in memory to fall back to, because unsent work lives here.
 */
export function openStore(path: string, { clock }: { clock: Pick<Clock, 'now'> }): DeskStore {
  mkdirSync(dirname(path), { recursive: true });
  const letGo = holdStore(path);
  try {
    prepareStore(path, migrations);
    const db = openForReading(path);
    const writer = createWriter(path, clock);
    return {
      device: deviceOf(db),
      reads: createStoreReads(db, clock),
      writes: writer.writes,
      sync: writer.sync,
      copies: writer.copies,
      reports: createReports(path),
      onWritten: writer.onWritten,
      close: async () => {
        db.close();
        await writer.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw isDiskFull(error) ? asDeskError(error) : error;
  }
}

const deviceOf = (db: Database): string =>
  db.prepare<[], string>("SELECT value FROM meta WHERE key = 'device_id'").pluck().get() ?? '';
