import { onceFor } from '../lib/onceFor.ts';
import { choicesOf } from './choicesOf.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import type { Script } from './script.ts';
import type { ShownStep } from './step.ts';
import { returnTarget } from './step.ts';

/** Names that are given twice, reserved, or refer to no phase. */
export function nameProblems(script: Script): ScriptProblem[] {
  return [
    ...sameStep(script.steps.map(({ id }) => id)),
    ...twice(
      undefined,
      'phases',
      script.phases.map(({ id }) => id),
    ),
    ...twice(
      undefined,
      'objections',
      (script.objections ?? []).map(({ key }) => key),
    ),
    ...script.steps.flatMap((step) => (step.type === 'branch' ? [] : insideProblems(step))),
    ...reserved(script),
    ...phaseProblems(script),
  ];
}

const insideProblems = onceFor((step: ShownStep): ScriptProblem[] => {
  const fields = step.fields ?? [];
  const ticks = step.type === 'check' ? step.ticks : [];
  return [
    ...twice(
      step.id,
      'choices',
      choicesOf(step).map(({ key }) => key),
    ),
    ...twice(
      step.id,
      'fields',
      [...fields, ...ticks].map(({ key }) => key),
    ),
    ...fields.flatMap(({ key, options }) =>
      twice(
        step.id,
        `${key} › options`,
        (options ?? []).map((o) => o.key),
      ),
    ),
  ];
});

function repeatedIn(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}

const sameStep = (names: readonly string[]): ScriptProblem[] =>
  repeatedIn(names).map((name) =>
    problemIn(name, 'duplicate', 'une autre étape porte le même nom.', 'another step has the same name.'),
  );

function twice(step: string | undefined, place: string, names: readonly string[]): ScriptProblem[] {
  return repeatedIn(names).map((name) =>
    problemIn(
      step,
      'duplicate',
      `« ${name} » est utilisé deux fois dans « ${place} ».`,
      `“${name}” is used twice in “${place}”.`,
    ),
  );
}

function reserved(script: Script): ScriptProblem[] {
  if (!script.steps.some(({ id }) => id === returnTarget)) return [];
  const fr = 'ce nom est réservé au retour après une objection.';
  return [problemIn(returnTarget, 'reserved-name', fr, 'this name is kept for the return after an objection.')];
}

function phaseProblems(script: Script): ScriptProblem[] {
  const phases = new Set(script.phases.map(({ id }) => id));
  const shown = script.steps.filter((step) => step.type !== 'branch');
  const used = new Set(shown.map(({ phase }) => phase));
  const unknown = shown.filter(({ phase }) => !phases.has(phase));
  return [
    ...unknown.map(({ id, phase }) =>
      problemIn(id, 'unknown-phase', `la phase « ${phase} » n’existe pas.`, `there is no phase “${phase}”.`),
    ),
    ...[...phases]
      .filter((phase) => !used.has(phase))
      .map((phase) =>
        problemIn(undefined, 'empty-phase', `La phase « ${phase} » n’a aucune étape.`, `Phase “${phase}” has no step.`),
      ),
  ];
}
