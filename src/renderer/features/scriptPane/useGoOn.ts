import { useState } from 'react';
import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import type { Replies } from './useReplies.ts';

/** Going on to the next step, unless a required field is still empty: then it is pointed out instead. */
export function useGoOn(view: StepView, { next, answers }: Replies) {
  const [needed, setNeeded] = useState<string | null>(null);
  const isEmpty = (value: unknown) => value === undefined || value === '';
  const goOn = () => {
    const missing = view.fields.find(({ key, required, value }) => required && isEmpty(answers.peek(key) ?? value));
    setNeeded(missing?.key ?? null);
    if (!missing) next();
  };
  return { goOn, needed };
}
