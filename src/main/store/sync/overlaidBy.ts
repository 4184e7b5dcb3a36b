import type { RowKind } from '../../../shared/link/sync/rows.ts';

/** The row that a mutation lies on top of; none where its rows simply follow what the centre tells. */
const OVERLAID: Readonly<Record<string, RowKind>> = {
  customer: 'customer',
  'customer-edit': 'customer',
  complaint: 'complaint',
  'complaint-edit': 'complaint',
  promise: 'promise',
  'promise-removed': 'promise',
  'promise-kept': 'promise',
  'conflict-choice': 'conflict',
};

export const overlaidBy = (kind: string): RowKind | null => OVERLAID[kind] ?? null;
