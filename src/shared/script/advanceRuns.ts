import { advance } from './advance.ts';
import { arriveAt } from './arriveAt.ts';
import { shownStep } from './findStep.ts';
import type { Objection } from './objection.ts';
import type { Script } from './script.ts';
import type { ReplyRefusal, ScriptReply, ScriptRun } from './scriptRun.ts';
import { startRun } from './startRun.ts';
import { currentRun, parked, resumed, sharedAnswers } from './switchScript.ts';

/** What a conversation may refer to. */
export interface ScriptShelf {
  /** The script in the version of a run; without a version, the latest. */
  scriptOf: (id: string, version?: number) => Script | undefined;
  objections: readonly Objection[];
}

export type RunsAdvanced = { ok: true; runs: readonly ScriptRun[] } | { ok: false; code: ReplyRefusal };

/**
 * A call's runs after a reply to the one that has the screen. Going on at a step that calls a script begins
 * it; going on at its end, or back from its beginning, comes back to that step.
 */
export function advanceRuns(
  runs: readonly ScriptRun[],
  reply: ScriptReply,
  now: number,
  shelf: ScriptShelf,
): RunsAdvanced {
  const run = currentRun(runs);
  const script = run && shelf.scriptOf(run.scriptId, run.version);
  if (!run || !script) return { ok: false, code: 'wrong-script' };
  const moved =
    reply.type === 'next' ? (comeBack(runs, run, now, shelf) ?? goThrough(runs, run, script, reply, now, shelf)) : null;
  if (moved) return { ok: true, runs: moved };
  const advanced = advance(script, run, reply, now, shelf.objections);
  if (advanced.ok) return { ok: true, runs: advanced.run === run ? runs : [...runs.slice(0, -1), advanced.run] };
  const left = reply.type === 'back' && advanced.code === 'no-way-back' ? backToCaller(runs, run, now) : null;
  return left ? { ok: true, runs: left } : { ok: false, code: advanced.code };
}

/** The script that a step calls, unless it was gone through already or is under way further out. */
export function calledScript(
  runs: readonly ScriptRun[],
  run: ScriptRun,
  script: Script,
  { scriptOf }: ScriptShelf,
): Script | undefined {
  const step = shownStep(script, run.at);
  if (step?.type !== 'act' || step.act !== 'script.call' || !step.script) return undefined;
  if (run.answers[step.id] === true || callersOf(runs, run).includes(step.script)) return undefined;
  return scriptOf(step.script);
}

/** The run that waits for this one to end. */
export function callerOf(runs: readonly ScriptRun[], { caller }: ScriptRun): ScriptRun | undefined {
  return caller && runs.find(({ scriptId }) => scriptId === caller.scriptId);
}

function goThrough(
  runs: readonly ScriptRun[],
  run: ScriptRun,
  script: Script,
  reply: Extract<ScriptReply, { type: 'next' }>,
  now: number,
  shelf: ScriptShelf,
): readonly ScriptRun[] | null {
  const called = calledScript(runs, run, script, shelf);
  if (!called) return null;
  // What was typed here must be in order, as for any way on.
  const kept = advance(script, run, reply, now, shelf.objections);
  if (!kept.ok) return null;
  const caller = { ...run, answers: kept.run.answers };
  const before = runs.find(({ scriptId }) => scriptId === called.id);
  const answers = { ...before?.answers, ...sharedAnswers(called, caller.answers) };
  const begun = { ...startRun(called, now, answers), caller: { scriptId: run.scriptId, step: run.at } };
  return [...runs.filter((other) => other !== run && other !== before), parked(caller, now), begun];
}

/** The end of a called script leads on from the step that called it. */
function comeBack(
  runs: readonly ScriptRun[],
  run: ScriptRun,
  now: number,
  { scriptOf }: ScriptShelf,
): readonly ScriptRun[] | null {
  const caller = run.endedAt === undefined ? undefined : callerOf(runs, run);
  const script = caller && scriptOf(caller.scriptId, caller.version);
  const step = script && run.caller && shownStep(script, run.caller.step);
  if (!caller || !script || !step) return null;
  const shared = sharedAnswers(script, run.answers);
  const back = resumed(caller, { ...shared, ...(step.type === 'act' && { [step.id]: true }) });
  const target = step.type === 'end' ? undefined : step.next;
  const on = target === undefined ? undefined : arriveAt(script, back, target, now);
  const next = on ? { ...on, path: [...back.path, back.at] } : back;
  return [...withoutBoth(runs, run, caller), parked(run, now), next];
}

function backToCaller(runs: readonly ScriptRun[], run: ScriptRun, now: number): readonly ScriptRun[] | null {
  const caller = callerOf(runs, run);
  return caller ? [...withoutBoth(runs, run, caller), parked(run, now), resumed(caller, {})] : null;
}

const withoutBoth = (runs: readonly ScriptRun[], a: ScriptRun, b: ScriptRun): ScriptRun[] =>
  runs.filter((run) => run !== a && run !== b);

/** The scripts under way around a run: going into one of them again would never end. */
function callersOf(runs: readonly ScriptRun[], run: ScriptRun): string[] {
  const names = [run.scriptId];
  for (let outer = callerOf(runs, run); outer && !names.includes(outer.scriptId); outer = callerOf(runs, outer))
    names.push(outer.scriptId);
  return names;
}
