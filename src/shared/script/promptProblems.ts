import { onceFor } from '../lib/onceFor.ts';
import type { Text } from '../lib/text.ts';
import { answerSlots } from './answerSlots.ts';
import { parsePrompt, placeholdersOf } from './parsePrompt.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import { promptNames } from './promptNames.ts';
import type { Script } from './script.ts';

/** Words with a brace left open, or with a placeholder that nothing fills. */
export function promptProblems(script: Script): ScriptProblem[] {
  const known = new Set([...promptNames.keys(), ...answerSlots(script).map(({ key }) => `answer.${key}`)]);
  return script.steps.flatMap((step) => {
    if (step.type === 'branch') return [];
    return [step.say, ...(step.avoid ?? []), ...(step.hint ?? [])].flatMap((words) =>
      wordsProblems(step.id, words, known),
    );
  });
}

/** The same for one text, where `known` is all that may be named. */
export function wordsProblems(step: string, text: Text, known: ReadonlySet<string>): ScriptProblem[] {
  return namesIn(text).flatMap(({ words, names }) => {
    if (!names) return [badPrompt(step, words)];
    return names.filter((name) => !known.has(name)).map((name) => unknownPlaceholder(step, name));
  });
}

/** What each language names; null where it cannot be read. */
const namesIn = onceFor(({ fr, en }: Text) =>
  [fr, en].map((words) => {
    const prompt = parsePrompt(words);
    return { words, names: prompt ? placeholdersOf(prompt) : null };
  }),
);

function badPrompt(step: string, words: string): ScriptProblem {
  const start = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  const fr = `une accolade ou un crochet est mal fermé, ou un nom mal écrit, dans « ${start} ».`;
  return problemIn(step, 'bad-prompt', fr, `a brace or bracket is not closed, or a name is misspelt, in “${start}”.`);
}

function unknownPlaceholder(step: string, name: string): ScriptProblem {
  const fr = `rien ne remplit {${name}}.`;
  return problemIn(step, 'unknown-placeholder', fr, `nothing fills {${name}}.`);
}
