import type { Database } from 'better-sqlite3';
import type { Clock } from '../../shared/lib/clock.ts';
import { createCallReads } from './callReads.ts';
import { createCardReads } from './cardReads.ts';
import type { StoreReads } from './deskStore.ts';
import { createMatchReads } from './matchReads.ts';
import { createPromiseReads } from './promiseReads.ts';
import { createSearchReads } from './searchReads.ts';

/** Every statement is prepared here, once. */
export function createStoreReads(db: Database, clock: Pick<Clock, 'now'>): StoreReads {
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const waiting = db.prepare<[], number>("SELECT count(*) FROM outbox WHERE state = 'pending'").pluck();
  const now = () => clock.now();
  const { promisesDue, promisesOfCall } = createPromiseReads(db);
  return {
    setting: (key) => setting.get(key) ?? null,
    ...createMatchReads(db, now),
    ...createCardReads(db),
    ...createSearchReads(db, now),
    ...createCallReads(db),
    promisesDue,
    promisesOfCall,
    outboxPending: () => waiting.get() ?? 0,
  };
}
