import { answerProblems } from './answerProblems.ts';
import { flowProblems } from './flowProblems.ts';
import { nameProblems } from './nameProblems.ts';
import type { ScriptProblem } from './problem.ts';
import { promptProblems } from './promptProblems.ts';
import type { Script } from './script.ts';
import { targetProblems } from './targetProblems.ts';

/** Why a script of the right shape does not hold together; nothing when every conversation comes to an end. */
export function scriptProblems(script: Script): ScriptProblem[] {
  const broken = [...nameProblems(script), ...targetProblems(script)];
  // The way through is only looked at once every step can be found.
  const flow = broken.length > 0 ? [] : flowProblems(script);
  return [...broken, ...flow, ...answerProblems(script), ...promptProblems(script)];
}
