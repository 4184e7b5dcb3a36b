import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { Language } from '../../../shared/lib/text.ts';
import { answerOf } from '../../../shared/script/answer.ts';
import type { AnswerSlot } from '../../../shared/script/answerSlots.ts';
import { slotsOf } from '../../../shared/script/answerSlots.ts';
import { shownStep } from '../../../shared/script/findStep.ts';
import { sayAnswer } from '../../../shared/script/sayAnswer.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptRun } from '../../../shared/script/scriptRun.ts';

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
