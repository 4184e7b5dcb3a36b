import type { ComplaintPatch } from '../../../../shared/complaint/complaint.ts';
import { readForms, withForm } from '../../../session/typed/typedForms.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { CALL_FORM } from '../callForm.ts';
import type { noPatch } from '../fields/useDraft.ts';
import type { FormName } from './cardForm.ts';

const planned: readonly (keyof ComplaintPatch)[] = ['plan', 'dueAt', 'owner'];

/** What was typed in a call and not saved goes into the forms of the file, where it is seen. */
export function adoptCallForm(keeper: Pick<TypedKeeper, 'getState' | 'type'>): void {
  const { text } = keeper.getState();
  const forms = readForms(text) as Record<string, Partial<typeof noPatch>>;
  const typed = Object.entries(forms[CALL_FORM]?.patch ?? {});
  if (!forms[CALL_FORM]) return;
  const isPlanned = ([field]: [string, unknown]) => planned.some((one) => one === field);
  const add = (to: string, name: FormName, fields: [string, unknown][]) => {
    const before = forms[name];
    const dates = Object.entries(forms[CALL_FORM]?.asTyped ?? {}).filter(
      ([field]) => isPlanned([field, '']) === (name === 'plan'),
    );
    const patch = { ...Object.fromEntries(fields), ...before?.patch };
    const asTyped = { ...Object.fromEntries(dates), ...before?.asTyped };
    return fields.length + dates.length === 0 ? to : withForm(to, name, { ...before, patch, asTyped });
  };
  const others = withForm(text, CALL_FORM, null);
  const withPlan = add(others, 'plan', typed.filter(isPlanned));
  keeper.type(
    add(
      withPlan,
      'facts',
      typed.filter((field) => !isPlanned(field)),
    ),
  );
}
