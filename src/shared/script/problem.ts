import type { Text } from '../lib/text.ts';

export type ProblemCode =
  | 'not-a-script'
  | 'missing'
  | 'missing-translation'
  | 'wrong-type'
  | 'unknown-property'
  | 'unknown-value'
  | 'bad-name'
  | 'too-short'
  | 'too-long'
  | 'reserved-name'
  | 'duplicate'
  | 'unknown-start'
  | 'unknown-target'
  | 'unknown-phase'
  | 'empty-phase'
  | 'no-next'
  | 'next-after-end'
  | 'no-end'
  | 'no-way-to-end'
  | 'unreachable'
  | 'return-outside-objection'
  | 'bad-prompt'
  | 'unknown-placeholder'
  | 'unknown-answer'
  | 'empty-condition'
  | 'impossible-condition'
  | 'options-missing'
  | 'options-unused'
  | 'answer-clash'
  | 'script-missing'
  | 'unknown-script'
  | 'unknown-disposition'
  | 'unreadable'
  | 'too-big'
  | 'too-new'
  | 'calls-itself';

/** What an author has to mend, in the author's words. */
export interface ScriptProblem {
  code: ProblemCode;
  /** The step it is in, when it is in one. */
  step?: string;
  text: Text;
}

/** A problem whose words name the step it is in. */
export function problemIn(step: string | undefined, code: ProblemCode, fr: string, en: string): ScriptProblem {
  if (step === undefined) return { code, text: { fr, en } };
  return {
    code,
    step,
    text: { fr: `Étape « ${step} » : ${fr}`, en: `Step “${step}”: ${en}` },
  };
}
