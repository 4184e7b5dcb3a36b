import { onceFor } from '../lib/onceFor.ts';
import type { Objection } from '../script/objection.ts';
import { objection } from '../script/objection.ts';
import type { ObjectionLibrary } from '../script/objectionLibrary.ts';
import { objectionProblems } from '../script/objectionProblems.ts';
import type { ScriptProblem } from '../script/problem.ts';
import { problemIn } from '../script/problem.ts';
import { shapeProblem } from '../script/shapeProblem.ts';

/** All there is to mend in the objections as they are written; `step` is the key of the one it is about. `scripts`: those there are. */
export function objectionsToMend({ objections }: ObjectionLibrary, scripts: readonly string[]): ScriptProblem[] {
  const problems = [
    ...objections.flatMap(shapeOf),
    ...objectionProblems(objections.filter(isWhole), new Set()),
    ...objections.flatMap((one) => unknownScripts(one, scripts)),
  ];
  return [...new Map(problems.map((problem) => [`${problem.step} ${problem.text.en}`, problem])).values()];
}

const isWhole = (one: Objection): boolean => shapeOf(one).length === 0;

/** One that did not change is not looked at again. */
const shapeOf = onceFor((one: Objection): readonly ScriptProblem[] => {
  const read = objection.safeParse(one);
  if (read.success) return [];
  const steps = [{ ...one, id: one.key }];
  return read.error.issues.map((issue) => shapeProblem({ ...issue, path: ['steps', 0, ...issue.path] }, { steps }));
});

function unknownScripts({ key, scripts = [] }: Objection, known: readonly string[]): ScriptProblem[] {
  return scripts
    .filter((id) => !known.includes(id))
    .map((id) => problemIn(key, 'unknown-script', `le script « ${id} » n’existe pas.`, `there is no script “${id}”.`));
}
