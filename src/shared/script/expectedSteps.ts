import { choiceMade, choicesOf } from './choicesOf.ts';
import { shownStep } from './findStep.ts';
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
  const target = wayOn(script, run, step, choice);
  return target === undefined ? undefined : passBranches(script, target, run.answers);
}

/** The steps ahead if the conversation goes well, each once. */
export function expectedSteps(script: Script, run: ScriptRun): ShownStep[] {
  const ahead: ShownStep[] = [];
  const seen = new Set([run.at]);
  let step = shownStep(script, run.at);
  while (step) {
    step = expectedStep(script, run, step);
    if (!step || seen.has(step.id)) return ahead;
    seen.add(step.id);
    ahead.push(step);
  }
  return ahead;
}
