import type { ConflictBody } from '../../../shared/link/sync/rows.ts';
import type { FieldMark, Put, View } from './view.ts';

/** All open conflicts of a field, settled: somebody who knew them gave it a value. */
export const settledConflicts = (view: View, mark: FieldMark | null, settledBy: string, settledAt: number): Put[] =>
  openOf(view, mark).map((put) => ({ ...put, body: { ...put.body, settledAt, settledBy } }));

/** The open ones go on, against the value that stands now. */
export const withStanding = (view: View, mark: FieldMark | null, stands: ConflictBody['stands']): Put[] =>
  openOf(view, mark).map((put) => ({ ...put, body: { ...put.body, stands } }));

const openOf = (view: View, mark: FieldMark | null): Put[] =>
  (mark?.conflicts ?? []).flatMap((id) => {
    const row = view.row('conflict', id);
    return row?.body ? [{ kind: 'conflict', id, customerId: row.customerId, body: row.body }] : [];
  });
