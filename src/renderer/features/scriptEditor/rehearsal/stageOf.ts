import type { Language } from '../../../../shared/lib/text.ts';
import type { ScriptShelf } from '../../../../shared/script/advanceRuns.ts';
import { calledScript, callerOf } from '../../../../shared/script/advanceRuns.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import { isHeardIn } from '../../../../shared/script/objection.ts';
import type { PromptContext } from '../../../../shared/script/promptContext.ts';
import type { Script } from '../../../../shared/script/script.ts';
import type { ScriptRun } from '../../../../shared/script/scriptRun.ts';
import { startRun } from '../../../../shared/script/startRun.ts';
import type { StepView } from '../../../../shared/script/stepView.ts';
import { stepView } from '../../../../shared/script/stepView.ts';
import { currentRun } from '../../../../shared/script/switchScript.ts';

/** What a rehearsal may draw on. */
export interface Around {
  /** The draft. */
  script: Script;
  /** The scripts that it leads through, as agents have them now. */
  called: readonly Script[];
  context: PromptContext;
  language: Language;
  /** Of every script. */
  objections: readonly Objection[];
}

/** Where a rehearsal stands; the run that has the screen is the last. */
export interface Rehearsed extends Around {
  runs: readonly ScriptRun[];
}

/** What has the screen: the draft, or a script that one of its steps calls. */
export interface Stage {
  script: Script;
  run: ScriptRun;
  view: StepView;
}

/** Half-written scripts may not be able to begin. */
export function begun(script: Script): ScriptRun[] {
  try {
    return [startRun(script, Date.now())];
  } catch {
    return [];
  }
}

export const scriptOf = ({ script, called }: Around, id: string): Script | undefined =>
  [script, ...called].find((one) => one.id === id);

/** What the engine may refer to, as in a call. */
export function shelfOf(rehearsed: Rehearsed): ScriptShelf {
  const run = currentRun(rehearsed.runs);
  const script = run && scriptOf(rehearsed, run.scriptId);
  return {
    scriptOf: (id) => scriptOf(rehearsed, id),
    objections: script ? rehearsed.objections.filter((one) => isHeardIn(one, script)) : [],
  };
}

export function stageOf(rehearsed: Rehearsed): Stage | null {
  const run = currentRun(rehearsed.runs);
  const script = run && scriptOf(rehearsed, run.scriptId);
  const view = run && script && viewed(rehearsed, script, run);
  return view ? { script, run, view } : null;
}

function viewed(rehearsed: Rehearsed, script: Script, run: ScriptRun): StepView | undefined {
  const { context, language, runs } = rehearsed;
  const shelf = shelfOf(rehearsed);
  const caller = callerOf(runs, run);
  try {
    return stepView(script, run, context, language, {
      objections: shelf.objections,
      returnsTo: caller && scriptOf(rehearsed, caller.scriptId)?.title[language],
      calls: calledScript(runs, run, script, shelf)?.title[language],
    });
  } catch {
    return undefined;
  }
}
