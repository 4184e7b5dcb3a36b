import type { CustomerPatch } from '../../../../shared/customer/customer.ts';
import { patchedCustomer } from '../../../../shared/link/sync/customerBody.ts';
import type { CustomerBody } from '../../../../shared/link/sync/rows.ts';
import { clampedAt, decideField } from '../decideField.ts';
import { editedField } from '../editedField.ts';
import type { Apply } from '../said.ts';
import { mayChange } from '../said.ts';
import type { Effects } from '../view.ts';
import { joined, noEffects } from '../view.ts';

/** Field by field: each is decided alone, and what one loses takes nothing from the others. */
export const applyCustomerEdit: Apply<'customer-edit'> = (view, said) => {
  const { id, baseSeq, patch } = said.body;
  const kept = view.row('customer', id);
  if (!kept?.body) return { refused: 'not-found' };
  if (!mayChange(view, said.author, kept)) return { refused: 'not-allowed' };
  const { author, receivedAt } = said;
  const when = { at: said.body.at + said.offsetMs, baseSeq, baseAt: view.committedAt(baseSeq), receivedAt };
  const at = clampedAt(when);
  let body = kept.body as CustomerBody;
  let effects: Effects = noEffects;
  for (const field of inOrder(patch)) {
    const tried = patchedCustomer(body, { [field]: patch[field] }, at);
    const mark = view.fieldMark(id, field);
    const [value, standing] = [tried[field], body[field]];
    const decision = decideField({ field, value: standing, mark }, { ...when, ...author, value });
    effects = joined(effects, editedField(view, { said, customerId: id, field, value, standing, mark, at, decision }));
    if (decision === 'apply' || decision === 'wins') body = tried;
  }
  if (body === kept.body) return effects;
  return { ...effects, puts: [{ kind: 'customer', id, customerId: id, body }, ...effects.puts] };
};

/** The numbers last: they are read as of the country that stands. */
const inOrder = (patch: CustomerPatch) =>
  (Object.keys(patch) as (keyof CustomerPatch)[])
    .filter((field) => patch[field] !== undefined)
    .sort((a, b) => Number(a === 'phones') - Number(b === 'phones'));
