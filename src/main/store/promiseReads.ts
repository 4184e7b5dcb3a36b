import type { Database } from 'better-sqlite3';
import type { Promised } from '../../shared/promise/promise.ts';
import type { StoreReads } from './deskStore.ts';

const SELECT = `
  SELECT p.id, c.id AS customerId, c.name AS customerName, p.number, p.call_id AS callId, p.kind, p.text,
    p.due_at AS dueAt, p.owner, p.made_at AS madeAt, p.kept_at AS keptAt
  FROM promise p LEFT JOIN customer c ON c.n = p.customer`;

export interface PromiseReads extends Pick<StoreReads, 'promisesDue' | 'promisesOfCall'> {
  /** Not yet kept, of the customer `n`, earliest first. */
  owedTo(n: number): Promised[];
  /** Kept ones too, the latest first. */
  allFor(n: number): Promised[];
}

export function createPromiseReads(db: Database): PromiseReads {
  const due = db.prepare<[number, number], Promised>(
    `${SELECT} WHERE p.kept_at IS NULL AND p.due_at < ? ORDER BY p.due_at LIMIT ?`,
  );
  const ofCall = db.prepare<[string], Promised>(`${SELECT} WHERE p.call_id = ? ORDER BY p.made_at, p.id`);
  const owed = db.prepare<[number], Promised>(`${SELECT} WHERE p.customer = ? AND p.kept_at IS NULL ORDER BY p.due_at`);
  const all = db.prepare<[number], Promised>(`${SELECT} WHERE p.customer = ? ORDER BY p.due_at DESC LIMIT 100`);
  return {
    promisesDue: (until, limit) => due.all(until, limit),
    promisesOfCall: (callId) => ofCall.all(callId),
    owedTo: (n) => owed.all(n),
    allFor: (n) => all.all(n),
  };
}
