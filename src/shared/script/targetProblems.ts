import { choicesOf } from './choicesOf.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import type { Script } from './script.ts';
import type { Step } from './step.ts';
import { stepTargets } from './stepTargets.ts';

/** Targets that do not exist, and steps that lead nowhere. */
export function targetProblems(script: Script): ScriptProblem[] {
  const ids = new Set(script.steps.map(({ id }) => id));
  return [
    ...startProblems(script, ids),
    ...objectionProblems(script, ids),
    ...script.steps.flatMap((step) => [
      ...stepTargets(step)
        .filter((target) => !ids.has(target))
        .map((target) => noSuchStep(step.id, target)),
      ...leadProblems(step),
    ]),
  ];
}

function startProblems({ start }: Script, ids: ReadonlySet<string>): ScriptProblem[] {
  if (ids.has(start)) return [];
  const fr = `Le script commence à l’étape « ${start} », qui n’existe pas.`;
  return [problemIn(undefined, 'unknown-start', fr, `The script starts at step “${start}”, which does not exist.`)];
}

function objectionProblems(script: Script, ids: ReadonlySet<string>): ScriptProblem[] {
  const lost = (script.objections ?? []).filter(({ to }) => !ids.has(to));
  return lost.map(({ key, to }) =>
    problemIn(
      undefined,
      'unknown-target',
      `L’objection « ${key} » mène à l’étape « ${to} », qui n’existe pas.`,
      `Objection “${key}” leads to step “${to}”, which does not exist.`,
    ),
  );
}

function noSuchStep(step: string, target: string): ScriptProblem {
  const fr = `elle mène à « ${target} », qui n’existe pas.`;
  return problemIn(step, 'unknown-target', fr, `it leads to “${target}”, which does not exist.`);
}

function leadProblems(step: Step): ScriptProblem[] {
  if (step.type === 'branch') return [];
  if (step.type === 'end') {
    if (step.next === undefined) return [];
    return [problemIn(step.id, 'next-after-end', 'rien ne suit une fin.', 'nothing follows an end.')];
  }
  if (step.next !== undefined) return [];
  const lost = choicesOf(step).filter(({ to }) => to === undefined);
  if (choicesOf(step).length > 0 && lost.length === 0) return [];
  const [fr, en] = [lost.map(({ key }) => `« ${key} »`).join(', '), lost.map(({ key }) => `“${key}”`).join(', ')];
  return [
    lost.length > 0
      ? problemIn(step.id, 'no-next', `ces choix ne mènent nulle part : ${fr}.`, `these choices lead nowhere: ${en}.`)
      : problemIn(step.id, 'no-next', 'elle ne mène nulle part.', 'it leads nowhere.'),
  ];
}
