import type { Language } from '../lib/text.ts';
import { answerOf } from './answer.ts';
import type { AnswerSlot } from './answerSlots.ts';
import { answerSlots, fits } from './answerSlots.ts';
import type { PromptValue } from './fillPrompt.ts';
import type { PromptContext } from './promptContext.ts';
import { promptNames } from './promptNames.ts';
import { sayAnswer } from './sayAnswer.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';

/** How placeholders are read in one run, in one language. */
export function lookUpPrompt(
  script: Script,
  run: ScriptRun,
  context: PromptContext,
  lang: Language,
): (name: string) => PromptValue {
  const slots = answerSlots(script);
  return (name) => {
    if (!name.startsWith('answer.')) {
      return { value: recorded(context, name), fallback: promptNames.get(name)?.[lang] ?? '…' };
    }
    const key = name.slice('answer.'.length);
    return answered(
      slots.filter((slot) => slot.key === key),
      run,
      lang,
    );
  };
}

function recorded(context: PromptContext, name: string): string | undefined {
  const [subject = '', part = ''] = name.split('.');
  const found = Object.entries(context).find(([key]) => key === subject)?.[1] ?? {};
  const value: unknown = Object.entries(found).find(([key]) => key === part)?.[1];
  return typeof value === 'string' ? value : undefined;
}

function answered(slots: readonly AnswerSlot[], run: ScriptRun, lang: Language): PromptValue {
  const field = slots.find((slot) => slot.kind === 'field');
  const fallback = field ? field.field.label[lang] : '…';
  const value = slots[0] && answerOf(run.answers, slots[0].key);
  const slot = value === undefined ? undefined : slots.find((place) => fits(place, value));
  if (value === undefined || !slot) return { fallback };
  return { value: sayAnswer(slot, value, lang), fallback };
}
