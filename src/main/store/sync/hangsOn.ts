import type { RowKind } from '../../../shared/link/sync/rows.ts';

/** Kinds of rows that may be of nobody. */
export type StrayKind = 'call' | 'promise';

/** Whom a row follows, where it is shown: its customer, or nobody but itself. */
export const hangsOn = (row: { kind: RowKind; id: string; customerId: string | null }): string =>
  row.customerId ?? `${row.kind}:${row.id}`;

/** The row of nobody that is meant; null: a customer is. */
export function strayOf(key: string): { kind: StrayKind; id: string } | null {
  const cut = key.indexOf(':');
  const kind = key.slice(0, Math.max(0, cut));
  return kind === 'call' || kind === 'promise' ? { kind, id: key.slice(cut + 1) } : null;
}
