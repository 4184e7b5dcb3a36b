import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { FieldInput } from './FieldInput.tsx';
import type { PendingAnswers } from './pendingAnswers.ts';
import styles from './ScriptPane.module.css';

interface StepFieldsProps {
  view: Pick<StepView, 'fields'>;
  answers: PendingAnswers;
  /** The required field that keeps the conversation from going on. */
  needed: string | null;
  onEnter: () => void;
  /** A single question with two answers has the digits. */
  hasDigits?: boolean;
}

/** What is noted while talking. */
export function StepFields({ view, answers, needed, onEnter, hasDigits = false }: StepFieldsProps) {
  const yesNos = view.fields.filter(({ type }) => type === 'yesno');
  return (
    <div className={styles.fields}>
      {view.fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          answers={answers}
          isNeeded={field.key === needed}
          onEnter={onEnter}
          hasDigits={hasDigits && yesNos.length === 1}
        />
      ))}
    </div>
  );
}
