import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { Language, Text } from '../../../shared/lib/text.ts';
import { answerOf } from '../../../shared/script/answer.ts';
import type { Objection, ObjectionOutcome } from '../../../shared/script/objection.ts';
import type { RaisedObjection } from '../../../shared/script/raisedObjection.ts';
import { sayAnswer } from '../../../shared/script/sayAnswer.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptRun } from '../../../shared/script/scriptRun.ts';

const heard: Text = { fr: 'Objection : {label}', en: 'Objection: {label}' };
const outcomes: Record<ObjectionOutcome, Text> = {
  overcome: { fr: 'levée', en: 'overcome' },
  callback: { fr: 'rappel convenu', en: 'callback agreed' },
  refusal: { fr: 'refus', en: 'refusal' },
};

/** What became of objections between two moments of a run: each is told once, when it is settled. */
export function objectionLines(
  script: Script,
  library: readonly Objection[],
  before: ScriptRun,
  after: ScriptRun,
  language: Language,
  at: number,
): StoryLine[] {
  const open = (before.objections ?? []).filter(({ closedAt }) => closedAt === undefined).length;
  const told = (before.objections ?? []).length - open;
  return (after.objections ?? [])
    .slice(told)
    .flatMap((raised) => (raised.outcome ? linesOf(script, library, raised, raised.outcome, language, at) : []));
}

function linesOf(
  script: Script,
  library: readonly Objection[],
  raised: RaisedObjection,
  outcome: ObjectionOutcome,
  language: Language,
  at: number,
): StoryLine[] {
  const shared = raised.from === 'library' ? library.find(({ key }) => key === raised.key) : undefined;
  const label =
    (shared ?? (script.objections ?? []).find(({ key }) => key === raised.key))?.label[language] ?? raised.key;
  const what = heard[language].replace('{label}', () => label);
  const noted = (shared?.fields ?? []).flatMap((field): StoryLine[] => {
    const value = answerOf(raised.answers, field.key);
    if (value === undefined) return [];
    const slot = { kind: 'field' as const, key: field.key, step: raised.step, field };
    return [{ at, kind: 'answer', what: field.label[language], text: sayAnswer(slot, value, language) }];
  });
  return [{ at, kind: 'answer', what, text: outcomes[outcome][language] }, ...noted];
}
