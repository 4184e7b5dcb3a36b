import { assertNever } from '../lib/assertNever.ts';
import type { Answers } from './answer.ts';
import { arriveAt } from './arriveAt.ts';
import { choiceKey, choiceMade, choicesOf } from './choicesOf.ts';
import { shownStep } from './findStep.ts';
import { fieldsMissing } from './isComplete.ts';
import { refuseAnswers } from './refuseAnswers.ts';
import type { Script } from './script.ts';
import type { Advanced, ReplyRefusal, ScriptReply, ScriptRun } from './scriptRun.ts';
import { scriptReply } from './scriptRun.ts';
import type { Choice, ShownStep } from './step.ts';
import { wayOn } from './wayOn.ts';

/**
 * The run after a reply. Never throws and never forgets an answer: going back, jumping and
 * being refused all keep them. A refused reply leaves the very same run.
 */
export function advance(script: Script, run: ScriptRun, reply: ScriptReply, now: number): Advanced {
  const parsed = scriptReply.safeParse(reply);
  if (!parsed.success) return refused(run, 'unknown-reply');
  if (run.scriptId !== script.id) return refused(run, 'wrong-script');
  switch (parsed.data.type) {
    case 'next':
      return goOn(script, run, parsed.data, now);
    case 'back':
      return goBack(script, run, now);
    case 'jump':
      return jump(script, run, parsed.data.step, now);
    case 'answer':
      return keep(script, run, { [parsed.data.key]: parsed.data.value });
    default:
      return assertNever(parsed.data);
  }
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
  return leave(script, run, withChoice(kept.run, step, choice), wayOn(script, run, step, choice), now);
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
  if (target === run.at) return { ok: true, run };
  return leave(script, run, run, target, now);
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
