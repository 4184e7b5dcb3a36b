import type { ComplaintFields, ComplaintPatch } from '../../../../shared/complaint/complaint.ts';
import type { TypedForm } from '../../../session/typed/useTypedForm.ts';
import type { DatesTyped } from './readDates.ts';
import { readDates } from './readDates.ts';

interface Typed {
  patch: ComplaintPatch;
  /** Dates as they were typed, half of one too; what is read in them is part of the patch. */
  asTyped: DatesTyped;
}

/** What a form with fields of a complaint begins with. */
export const noPatch: Typed = { patch: {}, asTyped: {} };

/** What was changed in a form and not yet saved. */
export function useDraft(
  complaint: ComplaintFields,
  { value: { patch, asTyped }, set }: Pick<TypedForm<typeof noPatch>, 'value' | 'set'>,
) {
  const changed = differing(complaint, { ...patch, ...readDates(asTyped, Date.now()) });
  return {
    shown: { ...complaint, ...changed },
    changed,
    asTyped,
    set: (changes: ComplaintPatch) => set({ patch: differing(complaint, { ...changed, ...changes }) }),
    setDate: (name: keyof DatesTyped, typed: string) => set({ asTyped: { ...asTyped, [name]: typed } }),
  };
}
export type Draft = ReturnType<typeof useDraft>;

function differing(complaint: ComplaintFields, patch: ComplaintPatch): ComplaintPatch {
  const keys = Object.keys(patch) as (keyof ComplaintPatch)[];
  return Object.fromEntries(keys.filter((key) => patch[key] !== complaint[key]).map((key) => [key, patch[key]]));
}
