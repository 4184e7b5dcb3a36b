import { useState } from 'react';
import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { DateInput } from '../../../session/dates/DateInput.tsx';
import { momentRead } from '../../../session/dates/readMoment.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { complaintWords } from '../complaintWords.ts';
import { OwnerChoice } from '../fields/ChoiceFields.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import type { DateProblem } from '../fields/planProblem.ts';
import type { CardForm } from './cardForm.ts';
import { fileWords } from './fileWords.ts';

interface NewsFormProps {
  complaint: ComplaintFile;
  form: CardForm;
  onPromised: () => void;
}

/** What the customer will hear, before when, from whom. The desk reminds them. */
export function NewsForm({ complaint, form, onPromised }: NewsFormProps) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const run = useCommand();
  const typed = useTypedForm(form.keeper, form.name, { text: '', when: '', owner: complaint.owner });
  const { text, when, owner } = typed.value;
  const [wasTried, setTried] = useState(false);
  const dueAt = momentRead(when, { now: Date.now() });
  const problem = problemOf(when, dueAt);
  const onSubmit = async () => {
    setTried(true);
    if (dueAt === null || problem) return false;
    const promise = { kind: 'keep-informed', text, dueAt, owner } as const;
    const { ok } = await run('complaint.promise', { id: complaint.id, promise });
    if (ok) onPromised();
    return ok;
  };
  return (
    <FieldForm label={say('promiseNews')} typed={typed} onSubmit={onSubmit} onClose={form.close}>
      <Field label={say('newsWhat')}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={500}
            value={text}
            onChange={({ target }) => typed.set({ text: target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label={of('field.dueAt')} problem={wasTried && problem ? of(problem) : undefined}>
          {(control) => (
            <DateInput control={control} kind="moment" typed={when} onType={(moment) => typed.set({ when: moment })} />
          )}
        </Field>
        <OwnerChoice owner={owner} onChange={(name) => typed.set({ owner: name })} />
      </div>
    </FieldForm>
  );
}

function problemOf(typed: string, dueAt: number | null): DateProblem | null {
  if (dueAt === null) return typed.trim() === '' ? 'noDate' : 'unread';
  return dueAt <= Date.now() ? 'past' : null;
}
