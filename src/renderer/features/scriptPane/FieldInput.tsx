import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { FieldControl } from './FieldControl.tsx';
import type { PendingAnswers } from './pendingAnswers.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';
import { useTypedAnswer } from './useTypedAnswer.ts';
import { YesNo } from './YesNo.tsx';

interface FieldInputProps {
  field: StepView['fields'][number];
  answers: PendingAnswers;
  isNeeded: boolean;
  /** Enter goes on, as it does outside of fields; in a long text with Ctrl. */
  onEnter: () => void;
  /** Of a question with two answers: 1 is yes, 2 is no. */
  hasDigits: boolean;
}

/** One field of a step, kept as it is typed. */
export function FieldInput({ field, answers, isNeeded, onEnter, hasDigits }: FieldInputProps) {
  const say = useWords(scriptWords);
  const { text, onType, onLeave } = useTypedAnswer(field, answers);
  const frame = useRef<HTMLDivElement>(null);
  const { type, required, invalid } = field;
  // A label that is said within a sentence begins with a small letter.
  const label = field.label.charAt(0).toLocaleUpperCase() + field.label.slice(1);
  useEffect(() => {
    if (isNeeded) frame.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [isNeeded]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || (type === 'longtext' && !event.ctrlKey)) return;
    event.preventDefault();
    onEnter();
  };
  const problem = isNeeded && text === '' ? say('needed') : invalid ? say('invalid') : undefined;
  return (
    <div ref={frame} className={type === 'longtext' ? styles.wide : undefined}>
      {type === 'yesno' ? (
        <YesNo field={field} answers={answers} hasDigits={hasDigits} />
      ) : (
        <Field label={required ? `${label} (${say('required')})` : label} problem={problem}>
          {(control) => (
            <FieldControl
              field={field}
              control={{ ...control, value: text, onBlur: onLeave, onKeyDown, 'aria-required': required }}
              onType={onType}
            />
          )}
        </Field>
      )}
    </div>
  );
}
