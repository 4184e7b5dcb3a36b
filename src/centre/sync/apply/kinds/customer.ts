import { newCustomerBody } from '../../../../shared/link/sync/customerBody.ts';
import type { Apply } from '../said.ts';
import { ownScopes } from '../said.ts';
import { noEffects } from '../view.ts';

/** A customer made at a desk joins the first scope of whoever made them. One that is there already is left as it is. */
export const applyCustomer: Apply<'customer'> = (view, { body: { id, at, fields }, author }) => {
  const kept = view.row('customer', id);
  if (kept) return kept.body ? noEffects : { refused: 'not-found', detail: 'deleted' };
  const put = { kind: 'customer' as const, id, customerId: id, body: newCustomerBody(id, fields, at) };
  return { ...noEffects, puts: [{ ...put, scopes: ownScopes(author).slice(0, 1) }] };
};
