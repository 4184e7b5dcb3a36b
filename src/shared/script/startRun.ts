import type { Answers } from './answer.ts';
import { arriveAt } from './arriveAt.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';

/** A run at the first step of a script, with what is already known. */
export function startRun(script: Script, now: number, answers: Answers = {}): ScriptRun {
  const unborn: ScriptRun = {
    scriptId: script.id,
    version: script.version,
    at: script.start,
    answers: { ...answers },
    trail: [],
    path: [],
    startedAt: now,
    phaseAt: now,
  };
  return arriveAt(script, unborn, script.start, now) ?? unborn;
}
