import { onceFor } from '../lib/onceFor.ts';
import { upToDate } from '../script/format.ts';
import type { ScriptProblem } from '../script/problem.ts';
import type { Script } from '../script/script.ts';
import { scriptHead } from '../script/script.ts';
import { shapeProblem } from '../script/shapeProblem.ts';
import type { Step } from '../script/step.ts';
import { step } from '../script/step.ts';

/** More are not told at once. */
const MOST = 100;

/** What is wrong with the shape of a draft. It is asked after each key: a step that did not change is not looked at again. */
export function shapeProblems(draft: Script): ScriptProblem[] {
  const current = upToDate(draft);
  if (!current.ok) return [current.problem];
  const head = scriptHead.safeParse(current.data);
  const { steps } = current.data as Script;
  const around = head.success ? [] : head.error.issues.map((issue) => shapeProblem(issue, current.data));
  return [...around, ...steps.flatMap(inStep)].slice(0, MOST);
}

/** A step without a name is called by its place, which is not its own. */
const inStep = (one: Step, at: number): readonly ScriptProblem[] => (one.id === '' ? look(one, at) : known(one));
const known = onceFor((one: Step) => look(one, 0));

function look(one: Step, at: number): ScriptProblem[] {
  const read = step.safeParse(one);
  if (read.success) return [];
  const steps = { [at]: one };
  return read.error.issues.map((issue) => shapeProblem({ ...issue, path: ['steps', at, ...issue.path] }, { steps }));
}
