import type { StoryLine } from '../interaction/callStory.ts';
import type { Language } from '../lib/text.ts';
import { answerOf } from './answer.ts';
import type { AnswerSlot } from './answerSlots.ts';
import { slotsOf } from './answerSlots.ts';
import { shownStep } from './findStep.ts';
import { sayAnswer } from './sayAnswer.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';

/** What was answered at the step that is being left: once, not at every keystroke. */
export function answerLines(script: Script, run: ScriptRun, language: Language, at: number): StoryLine[] {
  const step = shownStep(script, run.at);
  if (!step) return [];
  return slotsOf(step).flatMap((slot) => {
    const value = answerOf(run.answers, slot.key);
    if (value === undefined || value === false) return [];
    return [
      { at, kind: 'answer' as const, what: labelOf(script, slot, language), text: sayAnswer(slot, value, language) },
    ];
  });
}

function labelOf(script: Script, slot: AnswerSlot, language: Language): string {
  if (slot.kind === 'field') return slot.field.label[language];
  const step = shownStep(script, slot.step);
  const tick = step?.type === 'check' ? step.ticks.find(({ key }) => key === slot.key) : undefined;
  return (tick?.label ?? step?.title)?.[language] ?? slot.key;
}
