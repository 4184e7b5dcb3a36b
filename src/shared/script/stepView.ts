import type { Language } from '../lib/text.ts';
import { shownStep } from './findStep.ts';
import type { Objection } from './objection.ts';
import type { PromptContext } from './promptContext.ts';
import { repliesView } from './repliesView.ts';
import { restateView } from './restateView.ts';
import { riposteView } from './riposteView.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';
import type { StepView } from './stepViewSchema.ts';
import { wayView } from './wayView.ts';
import { whereView } from './whereView.ts';
import { wordsView } from './wordsView.ts';

export type { StepView } from './stepViewSchema.ts';

/** What stands around a run, where it does not stand alone. */
export interface Around {
  objections?: readonly Objection[] | undefined;
  /** Titles: of the script that called this one, and of the one this step calls. */
  returnsTo?: string | undefined;
  calls?: string | undefined;
}

/** What the screen shows for a run; undefined when the script no longer has its step. */
export function stepView(
  script: Script,
  run: ScriptRun,
  context: PromptContext,
  lang: Language,
  { objections = [], returnsTo, calls }: Around = {},
): StepView | undefined {
  const step = shownStep(script, run.at);
  if (!step || run.scriptId !== script.id) return undefined;
  return {
    scriptId: script.id,
    version: script.version,
    kind: script.kind,
    lang,
    scriptTitle: script.title[lang],
    stepId: step.id,
    type: step.type,
    title: step.title[lang],
    ...whereView(script, run, step, lang),
    ...wordsView(script, run, step, context, lang),
    ...repliesView(script, run, step, lang),
    ...wayView(script, run, step, lang),
    enteredAt: run.trail.at(-1)?.at ?? run.startedAt,
    phaseAt: run.phaseAt,
    ...restateView(script, run, step, lang),
    ...riposteView(script, run, objections, context, lang),
    ...(returnsTo !== undefined && comesBack(step, returnsTo)),
    ...(calls !== undefined && { calls, nextTitle: calls }),
    ...(run.laterAt !== undefined && { isKept: true }),
  };
}

/** The end of a called script is no end of the conversation: its disposition is not proposed. */
function comesBack({ type }: ShownStep, returnsTo: string): Partial<StepView> {
  if (type !== 'end') return { returnsTo };
  return { returnsTo, isEnd: false, canNext: true, nextTitle: returnsTo, disposition: undefined, reached: undefined };
}
