import type { Database } from 'better-sqlite3';
import type { Clock } from '../../shared/lib/clock.ts';
import { createCallReads } from './callReads.ts';
import { createCardReads } from './cardReads.ts';
import { createCards } from './cards.ts';
import { createComplaintReads } from './complaintReads.ts';
import { createComplaintRegister } from './complaintRegister.ts';
import type { StoreReads } from './deskStore.ts';
import { createKnownNumbers } from './knownNumbers.ts';
import { createMatchReads } from './matchReads.ts';
import { createSearchReads } from './searchReads.ts';
import { createSyncReads } from './sync/syncReads.ts';

/** Every statement is prepared here, once. */
export function createStoreReads(db: Database, clock: Pick<Clock, 'now'>): StoreReads {
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const waiting = db.prepare<[], number>("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')").pluck();
  const now = () => clock.now();
  const known = createKnownNumbers();
  const cards = createCards(db);
  const { promise, promisesDue, promisesOfCall, promisesOfComplaint } = cards.promises;
  return {
    setting: (key) => setting.get(key) ?? null,
    ...createMatchReads(db, { now, known, cards }),
    ...createCardReads(db, known, cards),
    ...createSearchReads(db, now),
    ...createCallReads(db),
    ...createSyncReads(db),
    promise,
    promisesDue,
    promisesOfCall,
    promisesOfComplaint,
    ...createComplaintReads(db),
    ...createComplaintRegister(db, now),
    outboxPending: () => waiting.get() ?? 0,
  };
}
