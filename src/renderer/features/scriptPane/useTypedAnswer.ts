import { useEffect, useRef, useState } from 'react';
import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { fieldAnswer } from './fieldAnswer.ts';
import type { PendingAnswers } from './pendingAnswers.ts';

type ViewField = StepView['fields'][number];
const asText = (value: ViewField['value']) => (value === undefined || typeof value === 'boolean' ? '' : String(value));

/** The text of a field: what is being typed wins over what the desk says, until the field is left. */
export function useTypedAnswer(field: ViewField, answers: PendingAnswers) {
  const told = asText(field.value);
  const [text, setText] = useState(told);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setText(told);
  }, [told]);
  return {
    text,
    onType(typed: string) {
      isTyping.current = true;
      setText(typed);
      const answer = fieldAnswer(field.type, typed);
      if (answer !== undefined) answers.put(field.key, answer);
    },
    onLeave() {
      isTyping.current = false;
      answers.flush(field.key);
    },
  };
}
