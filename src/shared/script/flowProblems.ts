import { mainSteps, reachedFrom } from './mainSteps.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import type { Script } from './script.ts';
import type { Step } from './step.ts';
import { returnTarget } from './step.ts';
import { stepTargets, targetsOf } from './stepTargets.ts';

/** Steps nobody reaches, and steps from which no end can be reached. Every target must exist. */
export function flowProblems(script: Script): ScriptProblem[] {
  if (!script.steps.some(({ type }) => type === 'end')) {
    return [problemIn(undefined, 'no-end', 'Le script n’a pas de fin.', 'The script has no end.')];
  }
  const main = mainSteps(script);
  const reached = reachedFrom(script, [script.start, ...(script.objections ?? []).map(({ to }) => to)]);
  const safe = stepsWithAnEnd(script, main);
  return script.steps.flatMap((step) => {
    if (!reached.has(step.id)) return [unreachable(step)];
    if (main.has(step.id) && targetsOf(step).includes(returnTarget)) return [lostReturn(step)];
    return !safe.has(step.id) && comesRound(script, step, safe) ? [trapped(step)] : [];
  });
}

/**
 * The steps that can come to an end whatever the answers: one way out is enough where the agent
 * chooses, all are needed where a branch does. Outside the main conversation, `return` is a way out.
 */
function stepsWithAnEnd(script: Script, main: ReadonlySet<string>): ReadonlySet<string> {
  const safe = new Set<string>();
  // Conversations go down the page: from its end, nearly all is found in one passage.
  const fromTheEnd = script.steps.toReversed();
  const isSafe = (step: Step) => {
    if (step.type === 'end') return true;
    if (step.type === 'branch') return stepTargets(step).every((target) => safe.has(target));
    const ways = targetsOf(step);
    return ways.some((way) => (way === returnTarget ? !main.has(step.id) : safe.has(way)));
  };
  for (let grown = -1; grown !== safe.size; ) {
    grown = safe.size;
    for (const step of fromTheEnd) if (isSafe(step)) safe.add(step.id);
  }
  return safe;
}

/** Whether a step is part of the circle itself, rather than on the way to one: only the circle is to be mended. */
function comesRound(script: Script, from: Step, safe: ReadonlySet<string>): boolean {
  const trap = { ...script, steps: script.steps.filter(({ id }) => !safe.has(id)) };
  return reachedFrom(trap, stepTargets(from)).has(from.id);
}

function unreachable({ id }: Step): ScriptProblem {
  return problemIn(id, 'unreachable', 'aucun chemin n’y mène.', 'no way leads to it.');
}

function trapped({ id }: Step): ScriptProblem {
  const fr = 'aucun chemin sûr ne mène d’ici à une fin.';
  return problemIn(id, 'no-way-to-end', fr, 'no sure way leads from here to an end.');
}

function lostReturn({ id }: Step): ScriptProblem {
  const fr = '« return » n’a de sens que dans la réponse à une objection.';
  return problemIn(id, 'return-outside-objection', fr, '“return” only makes sense in the answer to an objection.');
}
