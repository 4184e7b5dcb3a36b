import type { Language } from '../../../../shared/lib/text.ts';
import { answerOf } from '../../../../shared/script/answer.ts';
import { answerSlots, fits } from '../../../../shared/script/answerSlots.ts';
import { sayAnswer } from '../../../../shared/script/sayAnswer.ts';
import type { Script } from '../../../../shared/script/script.ts';
import type { ScriptRun } from '../../../../shared/script/scriptRun.ts';
import { stepName } from '../stepName.ts';
import { targetText } from '../targetText.ts';
import type { Rehearsed } from './stageOf.ts';
import { scriptOf } from './stageOf.ts';

interface Told {
  key: string;
  label: string;
  value: string;
  /** Where on the record it would go. */
  writes: string | null;
}

/** What a conversation has noted; what two of its scripts ask for, once and as it was said last. */
export function answersGiven(rehearsed: Rehearsed): Told[] {
  const told = inOrder(rehearsed).flatMap(({ script, run }) => toldIn(script, run, rehearsed.language));
  return [...new Map(told.map((one) => [one.key, one])).values()];
}

function toldIn(script: Script, run: ScriptRun, language: Language): Told[] {
  return answerSlots(script).flatMap((slot) => {
    const value = answerOf(run.answers, slot.key);
    if (value === undefined || !fits(slot, value)) return [];
    const isField = slot.kind === 'field';
    const label = isField ? slot.field.label[language] : stepName(script, slot.step, language);
    const writes = isField && slot.field.writes ? targetText(slot.field.writes, language) : null;
    // Answers go from one script to the other under the name of their field; a choice is its step's.
    const key = isField ? slot.key : `${script.id} ${slot.step} ${slot.key}`;
    return [{ key, label, value: sayAnswer(slot, value, language), writes }];
  });
}

/** The steps in the order they were shown; of a script that the draft calls, with its title. */
export function pathTaken(rehearsed: Rehearsed): { step: string; within: string | null }[] {
  const { script: draft, language } = rehearsed;
  return inOrder(rehearsed)
    .flatMap(({ script, run }) =>
      run.trail.map(({ step, at }) => ({
        step: stepName(script, step, language),
        within: script.id === draft.id ? null : script.title[language],
        at,
      })),
    )
    .toSorted((one, other) => one.at - other.at)
    .map(({ step, within }) => ({ step, within }));
}

/** The draft first, then each script as it was begun. */
function inOrder(rehearsed: Rehearsed): { script: Script; run: ScriptRun }[] {
  return rehearsed.runs
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .flatMap((run) => {
      const script = scriptOf(rehearsed, run.scriptId);
      return script ? [{ script, run }] : [];
    });
}
