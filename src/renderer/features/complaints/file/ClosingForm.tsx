import { useState } from 'react';
import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { complaintWords } from '../complaintWords.ts';
import { ChoiceField } from '../fields/ChoiceFields.tsx';
import { choices } from '../fields/choices.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import { LongField } from '../fields/TextFields.tsx';
import { noPatch, useDraft } from '../fields/useDraft.ts';
import { useEdit } from '../useEdit.ts';
import type { CardForm } from './cardForm.ts';
import { fileWords } from './fileWords.ts';

const nothing: typeof noPatch & { status: (typeof choices.closing)[number] } = { ...noPatch, status: 'resolved' };

/** It is closed with what settled it, or with what lost the customer; nobody closes it without a word. */
export function ClosingForm({ complaint, form }: { complaint: ComplaintFile; form: CardForm }) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const edit = useEdit(complaint.id);
  const typed = useTypedForm(form.keeper, form.name, nothing);
  const draft = useDraft(complaint, typed);
  const { status } = typed.value;
  const [isMissing, setMissing] = useState(false);
  const onSubmit = async () => {
    const isUnsaid = draft.shown.solution.trim() === '';
    setMissing(isUnsaid);
    return !isUnsaid && edit({ ...draft.changed, status });
  };
  return (
    <FieldForm label={say('close')} save={say('close')} typed={typed} onSubmit={onSubmit} onClose={form.close}>
      <div className={styles.pair}>
        <Field label={of('field.status')}>
          {(control) => (
            <select
              {...control}
              value={status}
              onChange={({ target }) => typed.set({ status: target.value === 'lost' ? 'lost' : 'resolved' })}
            >
              {choices.closing.map((key) => (
                <option key={key} value={key}>
                  {of(`status.${key}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChoiceField draft={draft} name="satisfaction" />
      </div>
      <LongField draft={draft} name="solution" problem={isMissing ? say('noSolution') : undefined} />
    </FieldForm>
  );
}
