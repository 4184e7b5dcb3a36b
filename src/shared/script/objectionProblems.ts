import { fieldProblems } from './answerProblems.ts';
import type { Objection } from './objection.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import { promptNames } from './promptNames.ts';
import { wordsProblems } from './promptProblems.ts';

/** What keeps a list of objections from serving; `taken`: keys of other lists. */
export function objectionProblems(objections: readonly Objection[], taken: ReadonlySet<string>): ScriptProblem[] {
  const keys = objections.map(({ key }) => key);
  return objections.flatMap((objection, place) => [
    ...(taken.has(objection.key) || keys.indexOf(objection.key) !== place ? [twice(objection.key)] : []),
    ...(objection.fields ?? []).flatMap((field) => fieldProblems(objection.key, field)),
    ...promptsOf(objection),
  ]);
}

function promptsOf({ key, say, avoid = [], hint = [], fields = [] }: Objection): ScriptProblem[] {
  const known = new Set([...promptNames.keys(), ...fields.map((field) => `answer.${field.key}`)]);
  return [say, ...avoid, ...hint].flatMap((words) => wordsProblems(key, words, known));
}

function twice(key: string): ScriptProblem {
  const fr = `L’objection « ${key} » est donnée deux fois.`;
  return problemIn(undefined, 'duplicate', fr, `Objection “${key}” is given twice.`);
}
