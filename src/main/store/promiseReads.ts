import type { Database } from 'better-sqlite3';
import type { Promised } from '../../shared/promise/promise.ts';
import type { StoreReads } from './deskStore.ts';

const select = (number: string) => `
  SELECT p.id, c.id AS customerId, c.name AS customerName, ${number} AS number, p.call_id AS callId, p.kind, p.text,
    p.due_at AS dueAt, p.owner, p.made_at AS madeAt, p.kept_at AS keptAt,
    p.complaint_id AS complaintId
  FROM promise p LEFT JOIN customer c ON c.n = p.customer`;
const SELECT = select('p.number');
/** To be called: at the number of the promise, or at the customer's first that can be dialled. */
const SELECT_DUE = select(`coalesce(p.number,
    (SELECT t.e164 FROM phone t WHERE t.customer = p.customer AND t.e164 IS NOT NULL ORDER BY t.position LIMIT 1))`);

export interface PromiseReads
  extends Pick<StoreReads, 'promise' | 'promisesDue' | 'promisesOfCall' | 'promisesOfComplaint'> {
  /** Not yet kept, of the customer `n`, earliest first. */
  owedTo(n: number): Promised[];
  /** Kept ones too, the latest first. */
  allFor(n: number): Promised[];
}

export function createPromiseReads(db: Database): PromiseReads {
  const byId = db.prepare<[string], Promised>(`${SELECT} WHERE p.id = ?`);
  const due = db.prepare<[number, number], Promised>(
    `${SELECT_DUE} WHERE p.kept_at IS NULL AND p.due_at < ? ORDER BY p.due_at LIMIT ?`,
  );
  const ofCall = db.prepare<[string], Promised>(`${SELECT} WHERE p.call_id = ? ORDER BY p.made_at, p.id`);
  const ofComplaint = db.prepare<[string], Promised>(`${SELECT} WHERE p.complaint_id = ? ORDER BY p.due_at, p.id`);
  const owed = db.prepare<[number], Promised>(`${SELECT} WHERE p.customer = ? AND p.kept_at IS NULL ORDER BY p.due_at`);
  const all = db.prepare<[number], Promised>(`${SELECT} WHERE p.customer = ? ORDER BY p.due_at DESC LIMIT 100`);
  return {
    promise: (id) => byId.get(id) ?? null,
    promisesDue: (until, limit) => due.all(until, limit),
    promisesOfCall: (callId) => ofCall.all(callId),
    promisesOfComplaint: (complaintId) => ofComplaint.all(complaintId),
    owedTo: (n) => owed.all(n),
    allFor: (n) => all.all(n),
  };
}
