import { answerSlots, fits } from './answerSlots.ts';
import { shownStep } from './findStep.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';

/**
 * A run as it goes on in another version of its script: at the same step, else at the last one on the way there
 * that is still in it, else at its start. Answers that can no longer be are left behind.
 */
export function moveRun(script: Script, run: ScriptRun): ScriptRun {
  if (run.version === script.version && shownStep(script, run.at)) return run;
  const path = run.path.filter((id) => shownStep(script, id));
  const isHere = shownStep(script, run.at) !== undefined;
  const at = isHere ? run.at : (path.at(-1) ?? script.start);
  const slots = answerSlots(script);
  const answers = Object.entries(run.answers).filter(([key, value]) => {
    const asked = slots.filter((slot) => slot.key === key);
    return asked.length === 0 || asked.some((slot) => fits(slot, value));
  });
  return {
    ...run,
    version: script.version,
    at,
    path: isHere ? path : path.slice(0, -1),
    answers: Object.fromEntries(answers),
  };
}
