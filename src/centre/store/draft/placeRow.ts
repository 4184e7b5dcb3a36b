import { customerFields } from '../../../shared/customer/customer.ts';
import { canonicalJson } from '../../../shared/lib/canonicalJson.ts';
import type { Body } from '../../sync/apply/view.ts';
import type { PlacedRow } from '../centreStore.ts';
import type { Draft } from './draft.ts';

const FIELDS = Object.keys(customerFields.shape);

/** A row from elsewhere, as it is. What it changes of a customer counts as edited now, by somebody else than any desk. */
export function placeRow(draft: Draft, { scopes, ...row }: PlacedRow, now: number): void {
  const old = draft.row(row.kind, row.id)?.body ?? null;
  draft.put({ ...row, scopes: scopes ?? [] });
  if (row.kind !== 'customer' || !row.body || !old) return;
  markChanges(draft, row.id, old, row.body, now);
  if (scopes) draft.setScopes(row.id, scopes);
}

/** For fields that somebody changed past all desks. */
export function markChanges(draft: Draft, customerId: string, old: Body, now: Body, at: number): void {
  for (const field of FIELDS) {
    if (canonicalJson(old[field]) === canonicalJson(now[field])) continue;
    const mark = draft.fieldMark(customerId, field);
    const was = { value: old[field], by: mark?.by ?? '', at: mark?.at ?? 0 };
    draft.remember({ customerId, field, ...was, mutationId: '', stood: true });
    const conflicts = mark?.conflicts ?? [];
    draft.mark({ customerId, field, at, seq: null, by: '', device: '', incarnation: '', mseq: 0, conflicts });
  }
}
