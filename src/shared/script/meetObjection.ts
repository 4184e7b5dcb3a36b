import type { Answers } from './answer.ts';
import { answerSlots, fits } from './answerSlots.ts';
import { arriveAt } from './arriveAt.ts';
import { findStep } from './findStep.ts';
import type { Objection, ObjectionOutcome } from './objection.ts';
import { closeObjection, openObjection } from './ownObjection.ts';
import type { RaisedObjection } from './raisedObjection.ts';
import type { Script } from './script.ts';
import type { Advanced, ScriptRun } from './scriptRun.ts';

/** Raises an objection: one of the script leads to its step, one of the library stays where the conversation is. */
export function raiseObjection(
  script: Script,
  run: ScriptRun,
  key: string,
  library: readonly Objection[],
  now: number,
): Advanced {
  const own = (script.objections ?? []).find((objection) => objection.key === key);
  const shared = own ? undefined : library.find((objection) => objection.key === key);
  if (!own && !shared) return { ok: false, run, code: 'unknown-objection' };
  const before = closeObjection(run, now);
  const raised: RaisedObjection = { key, step: run.at, at: now, from: own ? 'script' : 'library', answers: {} };
  const heard = { ...before, objections: [...(before.objections ?? []), raised] };
  if (!own || own.to === run.at) return { ok: true, run: heard };
  const arrived = arriveAt(script, heard, own.to, now);
  return arrived
    ? { ok: true, run: { ...arrived, path: [...run.path, run.at] } }
    : { ok: false, run, code: 'no-way-on' };
}

/** The objection of the library that is being answered, with its riposte. */
export function riposteTo(run: ScriptRun, library: readonly Objection[]): Objection | undefined {
  const open = openObjection(run);
  return open?.from === 'library' ? library.find(({ key }) => key === open.key) : undefined;
}

/** Keeps what was captured with a riposte, and under the same names what the script asks for too. */
export function keepWithObjection(script: Script, run: ScriptRun, given: Answers): ScriptRun {
  const open = openObjection(run);
  if (!open) return run;
  const noted = { ...open, answers: { ...open.answers, ...given } };
  const slots = answerSlots(script);
  const asked = Object.entries(given).filter(([key, value]) =>
    slots.some((slot) => slot.key === key && fits(slot, value)),
  );
  return {
    ...run,
    answers: { ...run.answers, ...Object.fromEntries(asked) },
    objections: [...(run.objections ?? []).slice(0, -1), noted],
  };
}

/** Where the script goes on after a callback was agreed or the customer refused; undefined: where it was. */
export function wayAfter(script: Script, outcome: ObjectionOutcome): string | undefined {
  if (outcome === 'overcome') return undefined;
  const wanted = outcome === 'callback' ? 'callback' : 'refused';
  const act = script.steps.find(
    (step) => outcome === 'callback' && step.type === 'act' && step.act === 'callback.plan',
  );
  return (act ?? script.steps.find((step) => step.type === 'end' && step.disposition === wanted))?.id;
}

/** Closes the objection in hand with what became of it, and goes where that leads. */
export function settleObjection(script: Script, run: ScriptRun, outcome: ObjectionOutcome, now: number): Advanced {
  if (!openObjection(run)) return { ok: false, run, code: 'no-objection' };
  const settled = closeObjection(run, now, outcome);
  const target = wayAfter(script, outcome);
  if (target === undefined || target === run.at || !findStep(script, target)) return { ok: true, run: settled };
  const arrived = arriveAt(script, settled, target, now);
  return { ok: true, run: arrived ? { ...arrived, path: [...settled.path, settled.at] } : settled };
}
