import { advance } from '../src/shared/script/advance.ts';
import { choicesOf } from '../src/shared/script/choicesOf.ts';
import type { Field } from '../src/shared/script/field.ts';
import { shownStep } from '../src/shared/script/findStep.ts';
import type { Script } from '../src/shared/script/script.ts';
import type { ScriptReply, ScriptRun } from '../src/shared/script/scriptRun.ts';
import { startRun } from '../src/shared/script/startRun.ts';

/**
 * Walks every way through a script: every choice, every objection raised once at the first step, fields
 * filled in and, at the branches, high and low. Answers one run for each step that was shown, on first arrival.
 */
export function walkScript(script: Script): Map<string, ScriptRun> {
  const arrived = new Map<string, ScriptRun>();
  const seen = new Set<string>();
  const start = startRun(script, 0);
  const raised = (script.objections ?? []).map(({ to }) => advance(script, start, { type: 'jump', step: to }, 1).run);
  const waiting = [start, ...raised];
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    if (!arrived.has(run.at)) arrived.set(run.at, run);
    const state = JSON.stringify([run.at, run.answers, run.path.at(-1)]);
    if (seen.has(state) || run.endedAt !== undefined || run.path.length > 25) continue;
    seen.add(state);
    waiting.push(...waysOn(script, run));
  }
  return arrived;
}

function waysOn(script: Script, run: ScriptRun): ScriptRun[] {
  return repliesAt(script, run).flatMap((reply) => {
    const advanced = advance(script, run, reply, run.trail.length * 1000);
    return advanced.ok ? [advanced.run] : [];
  });
}

function repliesAt(script: Script, run: ScriptRun): ScriptReply[] {
  const step = shownStep(script, run.at);
  if (!step) return [];
  const choices = choicesOf(step).map(({ key }) => ({ choice: key }));
  const ways = choices.length > 0 ? choices : [{}];
  const branching = script.steps.some((other) => other.type === 'branch');
  return ways.flatMap((way) =>
    (branching ? [0, 1, 2] : [0]).map(
      (turn): ScriptReply => ({ type: 'next', ...way, answers: fill(step.fields ?? [], turn) }),
    ),
  );
}

function fill(fields: readonly Field[], turn: number): Record<string, string | number | boolean> {
  return Object.fromEntries(fields.map((field) => [field.key, valueFor(field, turn)]));
}

function valueFor({ type, options }: Field, turn: number): string | number | boolean {
  const moments = {
    date: '2026-11-27',
    datetime: '2026-11-27T10:30',
    email: 'claire.dupont@exemple.fr',
    phone: '06 12 34 56 78',
  };
  if (type === 'number') return [3, 8, 10][turn] ?? 0;
  if (type === 'yesno') return turn !== 1;
  if (type === 'choice') return options?.[Math.min(turn, options.length - 1)]?.key ?? '';
  return type === 'text' || type === 'longtext' ? 'lampe Aube' : moments[type];
}
