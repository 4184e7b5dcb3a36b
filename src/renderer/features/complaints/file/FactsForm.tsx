import { useState } from 'react';
import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { complaintWords } from '../complaintWords.ts';
import { ChoiceField, ReasonField } from '../fields/ChoiceFields.tsx';
import { HappenedField } from '../fields/DateFields.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import { LineField, LongField } from '../fields/TextFields.tsx';
import { noPatch, useDraft } from '../fields/useDraft.ts';
import { useEdit } from '../useEdit.ts';
import type { CardForm } from './cardForm.ts';
import { fileWords } from './fileWords.ts';

/** What was noted may be wrong or too short. */
export function FactsForm({ complaint, form }: { complaint: ComplaintFile; form: CardForm }) {
  const say = useWords(fileWords);
  const edit = useEdit(complaint.id);
  const typed = useTypedForm(form.keeper, form.name, noPatch);
  const draft = useDraft(complaint, typed);
  const of = useWords(complaintWords);
  const [wasTried, setTried] = useState(false);
  const isUnread = draft.shown.happenedOn === '' && Boolean(draft.asTyped.happenedOn?.trim());
  const onSubmit = async () => {
    setTried(true);
    return !isUnread && edit(draft.changed);
  };
  return (
    <FieldForm label={say('edit')} typed={typed} onSubmit={onSubmit} onClose={form.close}>
      <div className={styles.pair}>
        <ReasonField draft={draft} />
        <ChoiceField draft={draft} name="gravity" />
        <ChoiceField draft={draft} name="justified" />
        <ChoiceField draft={draft} name="chance" />
        <LineField draft={draft} name="orderRef" />
        <LineField draft={draft} name="product" />
        <HappenedField draft={draft} problem={wasTried && isUnread ? of('unread') : undefined} />
      </div>
      <LongField draft={draft} name="facts" />
      <LongField draft={draft} name="expectation" />
    </FieldForm>
  );
}
