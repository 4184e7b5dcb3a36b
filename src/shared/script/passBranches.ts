import type { Answers } from './answer.ts';
import { findStep } from './findStep.ts';
import { holds } from './holds.ts';
import { mainSteps } from './mainSteps.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { BranchStep, ShownStep } from './step.ts';
import { returnTarget } from './step.ts';

/** The step the agent sees when sent to `target`: branches are passed through, at most each once, and `return` is where it stands for. */
export function passBranches(script: Script, run: ScriptRun, target: string): ShownStep | undefined {
  const stepAt = (id: string) => findStep(script, id === returnTarget ? whereRaised(script, run) : id);
  let step = stepAt(target);
  for (let hops = 0; step?.type === 'branch'; hops += 1) {
    if (hops >= script.steps.length) return undefined;
    step = stepAt(wayOut(step, run.answers));
  }
  return step;
}

/** The step of the conversation at which the objection was raised that is being answered. */
export function whereRaised(script: Script, run: ScriptRun): string {
  const main = mainSteps(script);
  return run.path.findLast((id) => main.has(id)) ?? script.start;
}

function wayOut(branch: BranchStep, answers: Answers): string {
  return branch.cases.find(({ when }) => holds(when, answers))?.to ?? branch.otherwise;
}
