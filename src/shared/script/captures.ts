import type { Answer } from './answer.ts';
import { answerOf } from './answer.ts';
import type { CaptureTarget } from './captureTarget.ts';
import { shownStep } from './findStep.ts';
import { isComplete } from './isComplete.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';

/** An answer and the place on the record it belongs to. */
export interface Capture {
  target: CaptureTarget;
  key: string;
  value: Answer;
}

/** What a run brings to the record: complete answers of the steps that were shown. */
export function captures(script: Script, run: ScriptRun): Capture[] {
  const shown = new Set(run.trail.map(({ step }) => step));
  const found = [...shown].flatMap((id) => {
    const step = shownStep(script, id);
    return step ? capturesOf(step, run) : [];
  });
  return [...new Map(found.map((capture) => [capture.target, capture])).values()];
}

function capturesOf(step: ShownStep, run: ScriptRun): Capture[] {
  const fields = (step.fields ?? []).flatMap((field) => {
    const value = answerOf(run.answers, field.key);
    if (!field.writes || value === undefined || !isComplete(field, value)) return [];
    return [{ target: field.writes, key: field.key, value }];
  });
  if (step.type !== 'choose' || !step.writes) return fields;
  const key = step.key ?? step.id;
  const value = answerOf(run.answers, key);
  return value === undefined ? fields : [...fields, { target: step.writes, key, value }];
}
