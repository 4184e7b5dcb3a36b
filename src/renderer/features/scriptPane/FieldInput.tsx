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
}

/** One field of a step, kept as it is typed. */
export function FieldInput({ field, answers, isNeeded, onEnter }: FieldInputProps) {
  const say = useWords(scriptWords);
  const { text, onType, onLeave } = useTypedAnswer(field, answers);
  const frame = useRef<HTMLDivElement>(null);
  const { type, label, required, invalid } = field;
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
        <YesNo field={field} answers={answers} />
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
