import type { ComplaintFields } from '../../../../shared/complaint/complaint.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { complaintWords } from '../complaintWords.ts';
import styles from './fields.module.css';
import type { Draft } from './useDraft.ts';

type Name = 'facts' | 'expectation' | 'plan' | 'solution' | 'product' | 'orderRef';
const most = { facts: 4_000, expectation: 4_000, plan: 2_000, solution: 4_000, product: 160, orderRef: 64 };

interface TextFieldProps {
  draft: Draft;
  name: Name;
  problem?: string | undefined;
}

/** Several lines. */
export function LongField({ draft, name, problem }: TextFieldProps) {
  const say = useWords(complaintWords);
  return (
    <Field label={say(`field.${name}`)} problem={problem}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} ${styles.long}`}
          rows={3}
          maxLength={most[name]}
          value={draft.shown[name]}
          onChange={({ target }) => draft.set({ [name]: target.value } as Partial<ComplaintFields>)}
        />
      )}
    </Field>
  );
}

/** One line. */
export function LineField({ draft, name, problem }: TextFieldProps) {
  const say = useWords(complaintWords);
  return (
    <Field label={say(`field.${name}`)} problem={problem}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          maxLength={most[name]}
          value={draft.shown[name]}
          onChange={({ target }) => draft.set({ [name]: target.value } as Partial<ComplaintFields>)}
        />
      )}
    </Field>
  );
}

/** What else is to be said in the history. */
export function NoteField({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  const say = useWords(complaintWords);
  return (
    <Field label={say('note')}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} ${styles.long}`}
          rows={2}
          maxLength={4_000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
