import { useState } from 'react';
import { isComplete } from '../../../shared/script/isComplete.ts';
import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import type { Replies } from './useReplies.ts';

type ViewField = StepView['fields'][number];

/** Going on to the next step. What is required and missing is pointed out first; asked again, it goes on without. */
export function useGoOn(view: StepView, { next, answers }: Replies) {
  const [pointed, setPointed] = useState<string | null>(null);
  const missing = () => view.fields.filter((field) => field.required && !isFilled(field, answers.peek(field.key)));
  const goOn = () => {
    const [first] = missing();
    if (!first) next();
    else if (pointed === null) setPointed(first.key);
    else next(undefined, true);
  };
  const needed = view.fields.find(({ key }) => key === pointed);
  return { goOn, needed: needed && !isFilled(needed, answers.peek(needed.key)) ? needed : null };
}

function isFilled(field: ViewField, typed: ViewField['value']): boolean {
  const value = typed ?? field.value;
  return value !== undefined && value !== '' && isComplete(field, value);
}
