import type { PlacedRow, PushBatch, Pushed } from '../centreStore.ts';
import type { Draft } from './draft.ts';
import { placeRow } from './placeRow.ts';
import { takeBatch } from './takeBatch.ts';
import { wellFormed } from './wellFormed.ts';

/** What a writer is asked to do, in words that travel. */
export type Work =
  | { type: 'push'; batch: PushBatch }
  | { type: 'put'; rows: readonly PlacedRow[] }
  | { type: 'remove'; customerId: string }
  | { type: 'scopes'; customerId: string; scopes: readonly string[] };

/** Done in memory: the answer counts when what the draft comes to is committed. */
export function doWork(draft: Draft, said: Work, now: number): Pushed | null {
  const work = wellFormed(said);
  switch (work.type) {
    case 'push':
      return takeBatch(draft, work.batch);
    case 'put':
      for (const row of work.rows) draft.attempt(() => placeRow(draft, row, now));
      return null;
    case 'remove':
      draft.attempt(() => draft.remove(work.customerId));
      return null;
    case 'scopes':
      draft.attempt(() => draft.setScopes(work.customerId, work.scopes));
      return null;
  }
}

/** Waits behind what desks push, in small pieces. */
export const isBulk = ({ type }: Work): boolean => type === 'put';

/** How much of a transaction it fills. */
export const weightOf = (work: Work): number =>
  work.type === 'push' ? work.batch.mutations.length : work.type === 'put' ? work.rows.length : 50;

const PIECE = 250;

/** Rows from elsewhere in pieces of one transaction each. */
export const piecesOf = (rows: readonly PlacedRow[]): Work[] =>
  Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, n) => ({
    type: 'put',
    rows: rows.slice(n * PIECE, (n + 1) * PIECE),
  }));
