import type { Answers } from './answer.ts';
import { findStep } from './findStep.ts';
import { holds } from './holds.ts';
import type { Script } from './script.ts';
import type { BranchStep, ShownStep } from './step.ts';

/** The step the agent sees when sent to `target`: branches are passed through, at most each once. */
export function passBranches(script: Script, target: string, answers: Answers): ShownStep | undefined {
  let step = findStep(script, target);
  for (let hops = 0; step?.type === 'branch'; hops += 1) {
    if (hops >= script.steps.length) return undefined;
    step = findStep(script, wayOut(step, answers));
  }
  return step;
}

function wayOut(branch: BranchStep, answers: Answers): string {
  return branch.cases.find(({ when }) => holds(when, answers))?.to ?? branch.otherwise;
}
