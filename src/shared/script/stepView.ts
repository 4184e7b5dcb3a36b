import type { Language } from '../lib/text.ts';
import { shownStep } from './findStep.ts';
import type { PromptContext } from './promptContext.ts';
import { repliesView } from './repliesView.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { StepView } from './stepViewSchema.ts';
import { wayView } from './wayView.ts';
import { whereView } from './whereView.ts';
import { wordsView } from './wordsView.ts';

export type { StepView } from './stepViewSchema.ts';

/** What the screen shows for a run; undefined when the script no longer has its step. */
export function stepView(script: Script, run: ScriptRun, context: PromptContext, lang: Language): StepView | undefined {
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
  };
}
