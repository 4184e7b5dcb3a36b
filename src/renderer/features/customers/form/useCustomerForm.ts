import { useState } from 'react';
import type { CustomerFields, CustomerRecord } from '../../../../shared/customer/customer.ts';
import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { useApi } from '../../../session/SessionContext.tsx';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import type { FieldName } from './draft.ts';
import { changedFields, draftOf, emptyDraft, patchOf } from './draft.ts';
import type { Problems } from './formProblems.ts';
import { formProblems } from './formProblems.ts';
import type { KeptForm } from './keptForm.ts';
import { RECORD_FORM } from './keptForm.ts';
import type { Clash } from './mergeEdits.ts';
import { mergeEdits } from './mergeEdits.ts';

export interface FormStart {
  /** What is typed is kept with it, until it is saved or given up. */
  keeper: TypedKeeper;
  record: CustomerRecord | undefined;
  initial: Partial<CustomerFields> | undefined;
  onSaved: (customerId: string) => void;
}

interface Progress {
  isSaving: boolean;
  failure: ErrorCode | null;
  /** Null: nothing was changed by a colleague. */
  clashes: Clash[] | null;
}
const calm: Progress = { isSaving: false, failure: null, clashes: null };

const begin = ({ record, initial }: FormStart): KeptForm => {
  const draft = record ? draftOf(record) : { ...emptyDraft, ...initial };
  return { start: draft, base: record ? draft : emptyDraft, rev: record?.rev ?? null, draft };
};

/** Of an old record only what was touched is judged: longer old text stays as it is. */
function problemsIn({ base, rev, draft }: KeptForm): Problems {
  const problems = Object.entries(formProblems(draft));
  const touched = changedFields(base, draft) as string[];
  return Object.fromEntries(problems.filter(([path]) => rev === null || touched.includes(path.split('.')[0] ?? '')));
}

/** A record being typed: what is wrong with it, saving it, and what to do when a colleague was faster. */
export function useCustomerForm(start: FormStart) {
  const api = useApi();
  const { keeper, record, onSaved } = start;
  const [first] = useState(() => begin(start));
  const typed = useTypedForm(keeper, RECORD_FORM, first);
  const form = typed.value;
  const [progress, setProgress] = useState(calm);
  /** Fields left once, and all of them after the first try to save. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isLeaving, setLeaving] = useState(false);
  const problems = problemsIn(form);

  const keep = (next: KeptForm) => {
    setLeaving(false);
    typed.set(next);
  };
  const set = <F extends FieldName>(field: F, value: CustomerFields[F]) =>
    keep({ ...form, draft: { ...form.draft, [field]: value } });
  const leave = (path: string) => setLeft(new Set([...left, path]));

  const meetTheirs = async (id: string): Promise<void> => {
    const opened = await api.ask('customer.open', { id });
    if (!opened.ok) return setProgress({ ...calm, failure: opened.code });
    const theirs = draftOf(opened.value);
    const { draft, clashes } = mergeEdits(form.base, form.draft, theirs);
    keep({ ...form, base: theirs, rev: opened.value.rev, draft });
    setProgress({ ...calm, clashes });
  };
  const send = () => {
    if (!record || form.rev === null) return api.ask('customer.create', { fields: form.draft });
    return api.ask('customer.edit', { id: record.id, rev: form.rev, patch: patchOf(form.base, form.draft) });
  };
  const finish = (customerId: string) => {
    typed.forget();
    onSaved(customerId);
  };
  const save = async (): Promise<void> => {
    setLeft(new Set(['*']));
    if (Object.keys(problems).length > 0 || progress.isSaving || progress.clashes?.length) return;
    if (record && changedFields(form.base, form.draft).length === 0) return finish(record.id);
    setProgress({ ...calm, isSaving: true });
    const saved = await send();
    if (saved.ok) return finish(record ? record.id : (saved.value as { id: string }).id);
    if (saved.code === 'conflict' && record) return meetTheirs(record.id);
    setProgress({ ...calm, failure: saved.code });
  };
  const settle = (clash: Clash, value: Clash['mine']) => {
    set(clash.field, value as never);
    setProgress({ ...progress, clashes: (progress.clashes ?? []).filter(({ field }) => field !== clash.field) });
  };
  /** False the first time something typed would be lost: the foot asks once more. */
  const giveUp = (): boolean => {
    const isTyped = changedFields(form.start, form.draft).length > 0;
    if (isTyped && !isLeaving) {
      setLeaving(true);
      return false;
    }
    typed.forget();
    return true;
  };

  const isShown = (path: string) => left.has('*') || left.has(path);
  const shown = Object.fromEntries(Object.entries(problems).filter(([path]) => isShown(path)));
  return { draft: form.draft, set, leave, problems: shown, isLeaving, ...progress, save, settle, giveUp };
}
export type CustomerFormState = ReturnType<typeof useCustomerForm>;
