import { mainSteps } from './mainSteps.ts';
import type { ObjectionOutcome } from './objection.ts';
import { whereRaised } from './passBranches.ts';
import type { RaisedObjection } from './raisedObjection.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';

/** The objection that is being answered now. */
export function openObjection({ objections = [] }: ScriptRun): RaisedObjection | undefined {
  const latest = objections.at(-1);
  return latest && latest.closedAt === undefined ? latest : undefined;
}

/** The run with the objection in hand closed; the same run where there is none. */
export function closeObjection(run: ScriptRun, now: number, outcome?: ObjectionOutcome): ScriptRun {
  const open = openObjection(run);
  if (!open) return run;
  const closed = { ...open, closedAt: now, ...(outcome && { outcome }) };
  return { ...run, objections: [...(run.objections ?? []).slice(0, -1), closed] };
}

const OUTCOMES: Record<string, ObjectionOutcome> = {
  reached: 'overcome',
  interested: 'overcome',
  ordered: 'overcome',
  callback: 'callback',
  refused: 'refusal',
  doNotCall: 'refusal',
  lost: 'refusal',
};

/** What the way on from an answering step says of the script's own objection: back to the conversation, or an end of it. */
export function settleByWay(script: Script, run: ScriptRun, left: ShownStep, now: number): ScriptRun {
  if (openObjection(run)?.from !== 'script') return run;
  const isBack = !mainSteps(script).has(left.id) && run.at === whereRaised(script, run);
  if (isBack) return closeObjection(run, now, 'overcome');
  const at = script.steps.find(({ id }) => id === run.at);
  if (at?.type !== 'end') return run;
  return closeObjection(run, now, at.reached ? 'overcome' : OUTCOMES[at.disposition ?? '']);
}
