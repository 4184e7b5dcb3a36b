import type { ComplaintFields, ComplaintPatch } from '../../../../shared/complaint/complaint.ts';
import type { TypedForm } from '../../../session/typed/useTypedForm.ts';

/** What a form with fields of a complaint begins with. */
export const noPatch: { patch: ComplaintPatch } = { patch: {} };

/** What was changed in a form and not yet saved. */
export function useDraft(
  complaint: ComplaintFields,
  { value: { patch }, set }: Pick<TypedForm<typeof noPatch>, 'value' | 'set'>,
) {
  const changed = differing(complaint, patch);
  return {
    shown: { ...complaint, ...patch },
    changed,
    set: (changes: ComplaintPatch) => set({ patch: differing(complaint, { ...changed, ...changes }) }),
  };
}
export type Draft = ReturnType<typeof useDraft>;

function differing(complaint: ComplaintFields, patch: ComplaintPatch): ComplaintPatch {
  const keys = Object.keys(patch) as (keyof ComplaintPatch)[];
  return Object.fromEntries(keys.filter((key) => patch[key] !== complaint[key]).map((key) => [key, patch[key]]));
}
