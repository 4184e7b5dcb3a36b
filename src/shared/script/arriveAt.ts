import { shownStep } from './findStep.ts';
import { passBranches } from './passBranches.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';

/** The run with another step on the screen, or undefined when nothing can be shown there. */
export function arriveAt(script: Script, run: ScriptRun, target: string, now: number): ScriptRun | undefined {
  const step = passBranches(script, run, target);
  if (!step) return undefined;
  const { endedAt: _, ...rest } = run;
  return {
    ...rest,
    at: step.id,
    trail: [...run.trail, { step: step.id, at: now }],
    phaseAt: samePhase(script, run, step) ? run.phaseAt : now,
    ...(step.type === 'end' && { endedAt: now }),
  };
}

function samePhase(script: Script, run: ScriptRun, step: ShownStep): boolean {
  return run.trail.length > 0 && shownStep(script, run.at)?.phase === step.phase;
}
