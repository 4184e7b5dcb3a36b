import { useState } from 'react';
import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { complaintWords } from '../complaintWords.ts';
import { OwnerField } from '../fields/ChoiceFields.tsx';
import { DueField } from '../fields/DateFields.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import { planProblem } from '../fields/planProblem.ts';
import { LongField, NoteField } from '../fields/TextFields.tsx';
import { noPatch, useDraft } from '../fields/useDraft.ts';
import { useEdit } from '../useEdit.ts';
import type { CardForm } from './cardForm.ts';
import { fileWords } from './fileWords.ts';

const nothing = { ...noPatch, note: '' };

/** A dated plan with somebody who answers for it; or the same plan in other hands. */
export function PlanForm({ complaint, form }: { complaint: ComplaintFile; form: CardForm }) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const edit = useEdit(complaint.id);
  const typed = useTypedForm(form.keeper, form.name, nothing);
  const draft = useDraft(complaint, typed);
  const { note } = typed.value;
  const [wasTried, setTried] = useState(false);
  const problem = wasTried ? planProblem(draft) : null;
  const onSubmit = async () => {
    setTried(true);
    return planProblem(draft) === null && edit(draft.changed, note);
  };
  return (
    <FieldForm label={say('editPlan')} typed={typed} onSubmit={onSubmit} onClose={form.close}>
      <LongField draft={draft} name="plan" />
      <div className={styles.pair}>
        <DueField draft={draft} problem={problem ? of(problem) : undefined} />
        <OwnerField draft={draft} />
      </div>
      <NoteField value={note} onChange={(said) => typed.set({ note: said })} />
    </FieldForm>
  );
}
