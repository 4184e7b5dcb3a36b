import type { Language } from '../lib/text.ts';
import { answerOf } from './answer.ts';
import { choiceMade, choicesOf } from './choicesOf.ts';
import { expectedStep } from './expectedStep.ts';
import { fieldsMissing } from './isComplete.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';
import type { StepView } from './stepViewSchema.ts';

/** Where the agent can go from here, and what the desk can do. */
export function wayView(
  script: Script,
  run: ScriptRun,
  step: ShownStep,
  lang: Language,
): Pick<StepView, 'nextTitle' | 'canNext' | 'canBack' | 'isEnd' | 'act' | 'disposition' | 'reached'> {
  const next = expectedStep(script, run, step);
  return {
    ...(next && { nextTitle: next.title[lang] }),
    canNext: canGoOn(run, step),
    canBack: run.path.length > 0,
    isEnd: step.type === 'end',
    ...actView(run, step),
    ...endView(step),
  };
}

/** Whether Enter alone goes on: nothing left to choose, nothing required left to note. */
function canGoOn(run: ScriptRun, step: ShownStep): boolean {
  if (step.type === 'end') return false;
  const made = choiceMade(step, run.answers);
  if (choicesOf(step).length > 0 && !made) return false;
  return made?.to !== undefined || fieldsMissing(step, run.answers).length === 0;
}

function actView(run: ScriptRun, step: ShownStep): Pick<StepView, 'act'> {
  if (step.type !== 'act') return {};
  const done = answerOf(run.answers, step.id) === true;
  return { act: { name: step.act, done, ...(step.script && { script: step.script }) } };
}

function endView(step: ShownStep): Pick<StepView, 'disposition' | 'reached'> {
  if (step.type !== 'end') return {};
  return {
    ...(step.disposition && { disposition: step.disposition }),
    ...(step.reached !== undefined && { reached: step.reached }),
  };
}
