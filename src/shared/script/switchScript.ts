import type { Answers } from './answer.ts';
import { answerSlots, fits } from './answerSlots.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import { startRun } from './startRun.ts';

/** The run that has the screen: the last of a call's runs. */
export function currentRun(runs: readonly ScriptRun[]): ScriptRun | undefined {
  return runs.at(-1);
}

/**
 * A call's runs with another script on the screen. The one that had it is parked where it was;
 * a script already begun in this call goes on where it was parked. Answers that both scripts
 * know by the same key come along.
 */
export function switchScript(runs: readonly ScriptRun[], script: Script, now: number): readonly ScriptRun[] {
  const current = currentRun(runs);
  if (current?.scriptId === script.id) return runs;
  const begun = runs.find((run) => run.scriptId === script.id);
  const shared = sharedAnswers(script, current?.answers ?? {});
  const others = runs.filter((run) => run !== begun).map((run) => parked(run, now));
  return [...others, begun ? resumed(begun, shared) : startRun(script, now, shared)];
}

export function parked(run: ScriptRun, now: number): ScriptRun {
  return run.parkedAt === undefined ? { ...run, parkedAt: now } : run;
}

export function resumed(run: ScriptRun, shared: Answers): ScriptRun {
  const { parkedAt: _, ...rest } = run;
  return { ...rest, answers: { ...run.answers, ...shared } };
}

/** Answers that the script asks for too. */
export function sharedAnswers(script: Script, answers: Answers): Answers {
  const slots = answerSlots(script);
  return Object.fromEntries(
    Object.entries(answers).filter(([key, value]) => slots.some((slot) => slot.key === key && fits(slot, value))),
  );
}
