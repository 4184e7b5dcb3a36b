import { newComplaintBody } from '../../../../shared/complaint/complaintBody.ts';
import { isOrphan } from '../orphan.ts';
import type { Apply } from '../said.ts';
import { noEffects } from '../view.ts';

/** A complaint is never refused for whose it is. One that is there already is left as it is. */
export const applyComplaint: Apply<'complaint'> = (view, { body: opened }) => {
  const { id, customerId } = opened;
  const kept = view.row('complaint', id);
  if (kept) return kept.body ? noEffects : { refused: 'not-found', detail: 'deleted' };
  const body = { ...newComplaintBody(opened), ...(isOrphan(view, customerId) && { orphan: true }) };
  return { ...noEffects, puts: [{ kind: 'complaint', id, customerId, body }] };
};
