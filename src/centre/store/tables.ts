import type { RowKind } from '../../shared/link/sync/rows.ts';
import { rowKind } from '../../shared/link/sync/rows.ts';

/** Customers first: what hangs on them comes after them. */
export const ROW_KINDS: readonly RowKind[] = rowKind.options;

/** `number-use` is kept in `number_use`. */
export const tableOf = (kind: RowKind): string => kind.replace('-', '_');

/** What came of a customer after they were deleted is kept, in the scopes that hold it. */
export const nothingHangsOn = (customer: string): string =>
  ROW_KINDS.filter((kind) => kind !== 'customer')
    .map(
      (kind) => `NOT EXISTS (SELECT 1 FROM ${tableOf(kind)} r WHERE r.hangs_on = ${customer} AND r.deleted_at IS NULL)`,
    )
    .join(' AND ');
