import type { ComplaintPatch } from '../../../../shared/complaint/complaint.ts';
import { patchedComplaint, withEntry } from '../../../../shared/complaint/complaintBody.ts';
import { fieldOfComplaint } from '../../../../shared/complaint/complaintField.ts';
import type { ComplaintBody } from '../../../../shared/link/sync/rows.ts';
import { clampedAt, decideField } from '../decideField.ts';
import { editedField } from '../editedField.ts';
import type { Apply } from '../said.ts';
import { mayChange } from '../said.ts';
import type { Effects } from '../view.ts';
import { joined, noEffects } from '../view.ts';

/** Field by field, as for a customer. What was done is history whatever became of the fields. */
export const applyComplaintEdit: Apply<'complaint-edit'> = (view, said) => {
  const { id, baseSeq, patch, entry } = said.body;
  const kept = view.row('complaint', id);
  if (!kept?.body || kept.customerId === null) return { refused: 'not-found' };
  if (!mayChange(view, said.author, kept)) return { refused: 'not-allowed' };
  const { author, receivedAt } = said;
  const { customerId } = kept;
  const when = { at: said.body.at + said.offsetMs, baseSeq, baseAt: view.committedAt(baseSeq), receivedAt };
  const at = clampedAt(when);
  let body = kept.body as ComplaintBody;
  let effects: Effects = noEffects;
  for (const key of fieldsOf(patch)) {
    const tried = patchedComplaint(body, { [key]: patch[key] }, at);
    const field = fieldOfComplaint(id, key);
    const mark = view.fieldMark(customerId, field);
    const [value, standing] = [tried[key] ?? null, body[key] ?? null];
    const decision = decideField({ field, value: standing, mark }, { ...when, ...author, value });
    const of = { kind: 'complaint' as const, id };
    effects = joined(effects, editedField(view, { said, of, customerId, field, value, standing, mark, at, decision }));
    if (decision === 'apply' || decision === 'wins') body = tried;
  }
  if (entry) body = withEntry(body, entry);
  return { ...effects, puts: [{ kind: 'complaint', id, customerId, body }, ...effects.puts] };
};

const fieldsOf = (patch: ComplaintPatch) =>
  (Object.keys(patch) as (keyof ComplaintPatch)[]).filter((field) => patch[field] !== undefined);
