import { mainSteps } from './mainSteps.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { Choice, ShownStep } from './step.ts';
import { returnTarget } from './step.ts';

/** Where a step leads, branches not yet passed; `return` becomes the step it stands for. */
export function wayOn(script: Script, run: ScriptRun, step: ShownStep, choice?: Choice): string | undefined {
  if (step.type === 'end') return undefined;
  const target = choice?.to ?? step.next;
  return target === returnTarget ? whereRaised(script, run) : target;
}

function whereRaised(script: Script, run: ScriptRun): string {
  const main = mainSteps(script);
  return run.path.findLast((id) => main.has(id)) ?? script.start;
}
