import type { Language } from '../../../../shared/lib/text.ts';
import { answerOf } from '../../../../shared/script/answer.ts';
import { answerSlots, fits } from '../../../../shared/script/answerSlots.ts';
import { sayAnswer } from '../../../../shared/script/sayAnswer.ts';
import type { Script } from '../../../../shared/script/script.ts';
import type { ScriptRun } from '../../../../shared/script/scriptRun.ts';
import { stepName } from '../stepName.ts';
import { targetText } from '../targetText.ts';

/** What a conversation has noted, and where on the record it would go. */
export function answersGiven(script: Script, run: ScriptRun, language: Language) {
  return answerSlots(script).flatMap((slot) => {
    const value = answerOf(run.answers, slot.key);
    if (value === undefined || !fits(slot, value)) return [];
    const isField = slot.kind === 'field';
    const label = isField ? slot.field.label[language] : stepName(script, slot.step, language);
    const writes = isField && slot.field.writes ? targetText(slot.field.writes, language) : null;
    return [{ key: `${slot.step} ${slot.key}`, label, value: sayAnswer(slot, value, language), writes }];
  });
}

export const pathTaken = (script: Script, { trail }: ScriptRun, language: Language): string[] =>
  trail.map(({ step }) => stepName(script, step, language));
