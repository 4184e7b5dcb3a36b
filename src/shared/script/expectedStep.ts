import { choiceMade, choicesOf } from './choicesOf.ts';
import { passBranches } from './passBranches.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { Choice, ShownStep } from './step.ts';
import { wayOn } from './wayOn.ts';

/** The step that comes after `step` if the agent takes this choice, or the likely one. */
export function expectedStep(
  script: Script,
  run: ScriptRun,
  step: ShownStep,
  choice: Choice | undefined = choiceMade(step, run.answers) ?? choicesOf(step)[0],
): ShownStep | undefined {
  const target = wayOn(step, choice);
  return target === undefined ? undefined : passBranches(script, run, target);
}
