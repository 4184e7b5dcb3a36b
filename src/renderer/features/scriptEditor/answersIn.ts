import { onceFor } from '../../../shared/lib/onceFor.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { AnswerSlot } from '../../../shared/script/answerSlots.ts';
import { answerSlots } from '../../../shared/script/answerSlots.ts';
import type { Script } from '../../../shared/script/script.ts';
import { stepName } from './stepName.ts';

/** An answer that a script gathers, for somebody who points at it. */
export interface NamedAnswer {
  key: string;
  label: string;
  /** What it may be: from a list, yes or no, a number, or anything. */
  values: { key: string; label: string }[] | 'yesno' | 'number' | 'text';
  /** Makes sense in words to say. */
  isSpoken: boolean;
}

export const answersIn = (script: Script, language: Language): readonly NamedAnswer[] => named[language](script);

const named = {
  fr: onceFor((script: Script) => gather(script, 'fr')),
  en: onceFor((script: Script) => gather(script, 'en')),
};

function gather(script: Script, language: Language): NamedAnswer[] {
  const all = answerSlots(script).map((slot) => nameOf(slot, script, language));
  return [...new Map(all.map((answer) => [answer.key, answer])).values()];
}

function nameOf(slot: AnswerSlot, script: Script, language: Language): NamedAnswer {
  const { key, step } = slot;
  const at = stepName(script, step, language);
  if (slot.kind === 'field') {
    const { label, type, options = [] } = slot.field;
    const listed = options.map((option) => ({ key: option.key, label: option.label[language] || option.key }));
    const values = type === 'choice' ? listed : type === 'yesno' || type === 'number' ? type : 'text';
    return { key, label: `${at} › ${label[language] || key}`, values, isSpoken: true };
  }
  if (slot.kind === 'choice') {
    const values = slot.choices.map((choice) => ({ key: choice.key, label: choice.label[language] || choice.key }));
    return { key, label: at, values, isSpoken: true };
  }
  const found = script.steps.find(({ id }) => id === step);
  const tick = found?.type === 'check' ? found.ticks.find((one) => one.key === key) : undefined;
  return { key, label: tick ? `${at} › ${tick.label[language] || key}` : at, values: 'yesno', isSpoken: false };
}
