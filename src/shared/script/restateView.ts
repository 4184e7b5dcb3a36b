import type { Language, Text } from '../lib/text.ts';
import { answerOf } from './answer.ts';
import type { AnswerSlot } from './answerSlots.ts';
import { slotsOf } from './answerSlots.ts';
import { shownStep } from './findStep.ts';
import { isComplete } from './isComplete.ts';
import { sayAnswer } from './sayAnswer.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';
import type { StepView } from './stepViewSchema.ts';

/** A restatement is said, not read out: longer words are for the notes. */
const LONGEST = 140;

const heard: Text = {
  fr: 'Si je vous ai bien compris : {said}. C’est bien cela ?',
  en: 'If I understood you well: {said}. Is that right?',
};
const told: Text = { fr: 'Vous me disiez : {said}. Est-ce exact ?', en: 'You were saying: {said}. Is that correct?' };

/**
 * What to restate to collect a yes: what was just noted here, and what was noted at the step before it.
 * Only what somebody said in words of their own, or a date: a name or a phone number is repeated, not restated.
 */
export function restateView(
  script: Script,
  run: ScriptRun,
  step: ShownStep,
  lang: Language,
): Pick<StepView, 'restate'> {
  const previous = shownStep(script, run.path.at(-1) ?? '');
  const here = saidAt(step, run, lang).map((said) => heard[lang].replace('{said}', () => said));
  const before = previous ? saidAt(previous, run, lang).map((said) => told[lang].replace('{said}', () => said)) : [];
  const restate = [...here, ...before].slice(0, 2);
  return restate.length > 0 ? { restate } : {};
}

function saidAt(step: ShownStep, run: ScriptRun, lang: Language): string[] {
  return slotsOf(step).flatMap((slot) => {
    const value = answerOf(run.answers, slot.key);
    if (slot.kind !== 'field' || value === undefined || !isRestated(slot)) return [];
    if (!isComplete(slot.field, value)) return [];
    const said = sayAnswer(slot, value, lang)
      .trim()
      .replace(/[.!?…\s]+$/u, '');
    return said.length > 0 && said.length <= LONGEST ? [quoted(said, lang)] : [];
  });
}

const isRestated = ({ field }: Extract<AnswerSlot, { kind: 'field' }>): boolean =>
  field.type === 'longtext' || field.type === 'datetime' || field.type === 'date';

const quoted = (said: string, lang: Language): string => (lang === 'fr' ? `« ${said} »` : `“${said}”`);
