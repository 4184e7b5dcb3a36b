import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { FieldInput } from './FieldInput.tsx';
import type { PendingAnswers } from './pendingAnswers.ts';
import styles from './ScriptPane.module.css';

interface StepFieldsProps {
  view: StepView;
  answers: PendingAnswers;
  /** The required field that keeps the conversation from going on. */
  needed: string | null;
  onEnter: () => void;
}

/** What is noted while talking. */
export function StepFields({ view, answers, needed, onEnter }: StepFieldsProps) {
  return (
    <div className={styles.fields}>
      {view.fields.map((field) => (
        <FieldInput key={field.key} field={field} answers={answers} isNeeded={field.key === needed} onEnter={onEnter} />
      ))}
    </div>
  );
}
