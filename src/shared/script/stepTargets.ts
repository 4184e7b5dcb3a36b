import { choicesOf } from './choicesOf.ts';
import type { ShownStep, Step } from './step.ts';
import { returnTarget } from './step.ts';

/** Every step a step may lead to, `return` included. */
export function targetsOf(step: Step): string[] {
  if (step.type === 'branch') return [...step.cases.map(({ to }) => to), step.otherwise];
  if (step.type === 'end') return [];
  return [...new Set(waysOut(step))];
}

/** The same without `return`. */
export function stepTargets(step: Step): string[] {
  return targetsOf(step).filter((target) => target !== returnTarget);
}

function waysOut(step: ShownStep): string[] {
  const choices = choicesOf(step);
  const ways = choices.length > 0 ? choices.map(({ to }) => to ?? step.next) : [step.next];
  return ways.filter((way) => way !== undefined);
}
