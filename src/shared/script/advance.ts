import { assertNever } from '../lib/assertNever.ts';
import type { Answers } from './answer.ts';
import { arriveAt } from './arriveAt.ts';
import { choiceKey, choiceMade, choicesOf } from './choicesOf.ts';
import { shownStep } from './findStep.ts';
import { fieldsMissing } from './isComplete.ts';
import { keepWithObjection, raiseObjection, riposteTo, settleObjection } from './meetObjection.ts';
import type { Objection, ObjectionOutcome } from './objection.ts';
import { closeObjection, openObjection, settleByWay } from './ownObjection.ts';
import { refuseAnswers, refuseFields } from './refuseAnswers.ts';
import type { Script } from './script.ts';
import type { Advanced, ReplyRefusal, ScriptReply, ScriptRun } from './scriptRun.ts';
import { scriptReply } from './scriptRun.ts';
import type { Choice, ShownStep } from './step.ts';
import { wayOn } from './wayOn.ts';

const noLibrary: readonly Objection[] = [];

/**
 * The run after a reply; `library`: the objections that any script may meet. Never throws and never forgets an answer: going back, jumping and
 * being refused all keep them. A refused reply leaves the very same run.
 */
export function advance(
  script: Script,
  run: ScriptRun,
  reply: ScriptReply,
  now: number,
  library: readonly Objection[] = noLibrary,
): Advanced {
  const parsed = scriptReply.safeParse(reply);
  if (!parsed.success) return refused(run, 'unknown-reply');
  if (run.scriptId !== script.id) return refused(run, 'wrong-script');
  const riposte = riposteTo(run, library);
  switch (parsed.data.type) {
    case 'next':
      return riposte
        ? settle(script, run, riposte, { outcome: 'overcome', ...parsed.data }, now)
        : goOn(script, run, parsed.data, now);
    case 'back':
      return riposte ? { ok: true, run: closeObjection(run, now) } : goBack(script, run, now);
    case 'jump':
      return jump(script, run, parsed.data.step, now);
    case 'answer':
      return keepIn(script, run, riposte, { [parsed.data.key]: parsed.data.value });
    case 'objection':
      return raiseObjection(script, run, parsed.data.key, library, now);
    case 'settle':
      return settle(script, run, riposte, parsed.data, now);
    case 'drop':
      return openObjection(run) ? { ok: true, run: closeObjection(run, now) } : refused(run, 'no-objection');
    default:
      return assertNever(parsed.data);
  }
}

/** Keeps what was captured, then what became of the objection. */
function settle(
  script: Script,
  run: ScriptRun,
  riposte: Objection | undefined,
  { outcome, answers = {} }: { outcome: ObjectionOutcome; answers?: Answers | undefined },
  now: number,
): Advanced {
  const kept = keepIn(script, run, riposte, answers);
  if (!kept.ok) return kept;
  const settled = settleObjection(script, kept.run, outcome, now);
  return settled.ok ? settled : { ...settled, run };
}

/** Answers belong to the riposte where it asks for them, and to the script otherwise. */
function keepIn(script: Script, run: ScriptRun, riposte: Objection | undefined, given: Answers): Advanced {
  const asked = new Set((riposte?.fields ?? []).map(({ key }) => key));
  const entries = Object.entries(given);
  const here = Object.fromEntries(entries.filter(([key]) => asked.has(key)));
  const refusal = refuseFields(riposte?.fields ?? [], here);
  if (refusal) return refused(run, refusal.code, refusal.keys);
  const kept = keep(script, run, Object.fromEntries(entries.filter(([key]) => !asked.has(key))));
  if (!kept.ok || Object.keys(here).length === 0) return kept;
  return { ok: true, run: keepWithObjection(script, kept.run, here) };
}

function goOn(script: Script, run: ScriptRun, reply: Extract<ScriptReply, { type: 'next' }>, now: number): Advanced {
  const step = shownStep(script, run.at);
  if (!step) return refused(run, 'unknown-step');
  if (step.type === 'end') return refused(run, 'ended');
  const kept = keep(script, run, reply.answers ?? {});
  if (!kept.ok) return kept;
  const choice = pick(step, reply.choice, kept.run.answers);
  if (typeof choice === 'string') return refused(run, choice);
  const missing = choice?.to || reply.anyway ? [] : fieldsMissing(step, kept.run.answers);
  if (missing.length > 0) return refused(run, 'answer-required', missing);
  const left = leave(script, run, withChoice(kept.run, step, choice), wayOn(step, choice), now);
  return left.ok ? { ok: true, run: settleByWay(script, left.run, step, now) } : left;
}

/** The choice to follow: the one just made, or the one made on an earlier passage. */
function pick(step: ShownStep, key: string | undefined, answers: Answers): Choice | ReplyRefusal | undefined {
  const choices = choicesOf(step);
  if (key !== undefined) return choices.find((choice) => choice.key === key) ?? 'unknown-choice';
  if (choices.length === 0) return undefined;
  return choiceMade(step, answers) ?? 'choice-required';
}

function withChoice(run: ScriptRun, step: ShownStep, choice: Choice | undefined): ScriptRun {
  if (!choice) return run;
  const latest = run.trail.at(-1);
  return {
    ...run,
    answers: { ...run.answers, [choiceKey(step)]: choice.key },
    trail: latest ? [...run.trail.slice(0, -1), { ...latest, choice: choice.key }] : [],
  };
}

function goBack(script: Script, run: ScriptRun, now: number): Advanced {
  const target = run.path.at(-1);
  if (target === undefined) return refused(run, 'no-way-back');
  if (!shownStep(script, target)) return refused(run, 'unknown-step');
  const arrived = arriveAt(script, run, target, now);
  if (!arrived) return refused(run, 'no-way-back');
  return { ok: true, run: { ...arrived, path: run.path.slice(0, -1) } };
}

function jump(script: Script, run: ScriptRun, target: string, now: number): Advanced {
  if (!shownStep(script, target)) return refused(run, 'unknown-step');
  const closed = openObjection(run)?.from === 'library' ? closeObjection(run, now) : run;
  if (target === run.at) return { ok: true, run: closed };
  return leave(script, run, closed, target, now);
}

/** Leaves the step of `before` in the state of `run`; refuses as if nothing had happened. */
function leave(script: Script, before: ScriptRun, run: ScriptRun, target: string | undefined, now: number): Advanced {
  const arrived = target === undefined ? undefined : arriveAt(script, run, target, now);
  if (!arrived) return refused(before, 'no-way-on');
  return { ok: true, run: { ...arrived, path: [...run.path, run.at] } };
}

function keep(script: Script, run: ScriptRun, given: Answers): Advanced {
  const refusal = refuseAnswers(script, given);
  if (refusal) return refused(run, refusal.code, refusal.keys);
  return { ok: true, run: { ...run, answers: { ...run.answers, ...given } } };
}

function refused(run: ScriptRun, code: ReplyRefusal, keys?: string[]): Advanced {
  return { ok: false, run, code, ...(keys && { keys }) };
}
