import type { Language } from '../lib/text.ts';
import { choiceMade } from './choicesOf.ts';
import { shownStep } from './findStep.ts';
import { fieldsMissing } from './isComplete.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';
import type { StepView } from './stepViewSchema.ts';

type PhaseState = StepView['phases'][number]['state'];

/** Where the conversation stands: its phases. */
export function whereView(
  script: Script,
  run: ScriptRun,
  step: ShownStep,
  lang: Language,
): Pick<StepView, 'phaseIndex' | 'phases'> {
  const phaseIndex = Math.max(
    0,
    script.phases.findIndex(({ id }) => id === step.phase),
  );
  return {
    phaseIndex,
    phases: script.phases.map(({ id, title }, index) => ({
      id,
      title: title[lang],
      state: stateAt(index, phaseIndex),
      ...wayTo(script, run, id),
    })),
  };
}

function stateAt(index: number, current: number): PhaseState {
  if (index === current) return 'current';
  return index < current ? 'done' : 'ahead';
}

function wayTo(script: Script, run: ScriptRun, phase: string): { step: string; incomplete?: boolean } {
  const unfinished = incompleteStep(script, run, phase);
  return unfinished ? { step: unfinished.id, incomplete: true } : { step: phaseStep(script, run, phase) };
}

/** The first step of a phase that was passed without what it requires. */
function incompleteStep(script: Script, run: ScriptRun, phase: string): ShownStep | undefined {
  return stepsBehind(script, run).find(
    (step) => step.phase === phase && fieldsMissing(step, run.answers).length > 0 && !choiceMade(step, run.answers)?.to,
  );
}

/** Where a jump to a phase lands: its step that was shown, else its first. */
function phaseStep(script: Script, run: ScriptRun, phase: string): string {
  const inPhase = script.steps.filter((step) => step.type !== 'branch' && step.phase === phase);
  const shown = inPhase.find(({ id }) => id === run.at || run.path.includes(id));
  return (shown ?? inPhase[0])?.id ?? script.start;
}

/** The way here, each step once; a loop back to the current step is not counted as behind it. */
function stepsBehind(script: Script, run: ScriptRun): ShownStep[] {
  const before = run.path.includes(run.at) ? run.path.slice(0, run.path.indexOf(run.at)) : run.path;
  return [...new Set(before)].flatMap((id) => shownStep(script, id) ?? []);
}
