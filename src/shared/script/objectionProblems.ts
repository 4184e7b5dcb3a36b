import { plain } from '../customer/searchWords.ts';
import { onceFor } from '../lib/onceFor.ts';
import { fieldProblems } from './answerProblems.ts';
import type { Objection } from './objection.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import { promptNames } from './promptNames.ts';
import { wordsProblems } from './promptProblems.ts';

/** What keeps a list of objections from serving; `taken`: keys of other lists. */
export function objectionProblems(objections: readonly Objection[], taken: ReadonlySet<string>): ScriptProblem[] {
  const keys = objections.map(({ key }) => key);
  const alone = objections.flatMap((objection, place) => [
    ...(taken.has(objection.key) || keys.indexOf(objection.key) !== place ? [twice(objection.key)] : []),
    ...(objection.fields ?? []).flatMap((field) => fieldProblems(objection.key, field)),
    ...promptsOf(objection),
  ]);
  return [...alone, ...sameLabels(objections)];
}

function promptsOf({ key, say, avoid = [], hint = [], fields = [] }: Objection): ScriptProblem[] {
  const known = new Set([...promptNames.keys(), ...fields.map((field) => `answer.${field.key}`)]);
  return [say, ...avoid, ...hint].flatMap((words) => wordsProblems(key, words, known));
}

/** Two that are found by the same words in the same kind of conversation: who types them cannot tell which. */
function sameLabels(objections: readonly Objection[]): ScriptProblem[] {
  const first = new Map<string, Objection>();
  return objections.flatMap((objection) => {
    const heard = objection.retired ? [] : heardAs(objection);
    const other = heard.map((words) => first.get(words)).find((one) => one !== undefined);
    for (const words of heard) if (!first.has(words)) first.set(words, objection);
    if (!other) return [];
    const fr = `elle se trouve par les mêmes mots que « ${bare(other.label.fr)} ».`;
    return [problemIn(objection.key, 'duplicate', fr, `it is found by the same words as “${bare(other.label.en)}”.`)];
  });
}

const heardAs = onceFor(({ kinds, label }: Objection): string[] =>
  kinds.flatMap((kind) => [`${kind} fr ${lettersOf(label.fr)}`, `${kind} en ${lettersOf(label.en)}`]),
);

/** Labels are what somebody says, and often stand in quotation marks. */
const bare = (label: string): string => label.replace(/[«»“”"]/g, '').trim();
const lettersOf = (label: string): string =>
  plain(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function twice(key: string): ScriptProblem {
  const fr = `L’objection « ${key} » est donnée deux fois.`;
  return problemIn(undefined, 'duplicate', fr, `Objection “${key}” is given twice.`);
}
