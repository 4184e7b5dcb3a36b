import { useState } from 'react';
import type { CallComplaint } from '../../../../shared/desk/deskState.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { CALL_FORM } from '../callForm.ts';
import { complaintWords } from '../complaintWords.ts';
import { ChoiceField, OwnerField, ReasonField } from '../fields/ChoiceFields.tsx';
import { DueField } from '../fields/DateFields.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import { planProblem } from '../fields/planProblem.ts';
import { LineField, LongField } from '../fields/TextFields.tsx';
import { noPatch, useDraft } from '../fields/useDraft.ts';
import { useEdit } from '../useEdit.ts';

interface CallFormProps {
  complaint: CallComplaint;
  typed: TypedKeeper;
  onClose: () => void;
}

/** What the script did not ask. What the script fills meanwhile is not touched. */
export function CallForm({ complaint, typed: keeper, onClose }: CallFormProps) {
  const say = useWords(complaintWords);
  const edit = useEdit(complaint.id);
  const typed = useTypedForm(keeper, CALL_FORM, noPatch);
  const draft = useDraft(complaint, typed);
  const [wasTried, setTried] = useState(false);
  const problem = wasTried ? planProblem(draft) : null;
  const onSubmit = async () => {
    setTried(true);
    return planProblem(draft) === null && edit(draft.changed);
  };
  return (
    <FieldForm label={say('details')} typed={typed} onSubmit={onSubmit} onClose={onClose}>
      <div className={styles.pair}>
        <ReasonField draft={draft} />
        <ChoiceField draft={draft} name="gravity" />
        <ChoiceField draft={draft} name="justified" />
        <LineField draft={draft} name="orderRef" />
        <LineField draft={draft} name="product" />
      </div>
      <LongField draft={draft} name="expectation" />
      <LineField draft={draft} name="plan" />
      <div className={styles.pair}>
        <DueField draft={draft} problem={problem ? say(problem) : undefined} />
        <OwnerField draft={draft} />
      </div>
    </FieldForm>
  );
}
