import type { Answer, Answers } from './answer.ts';
import { answerOf } from './answer.ts';
import type { CaptureTarget } from './captureTarget.ts';
import type { Field } from './field.ts';
import { shownStep } from './findStep.ts';
import { isComplete } from './isComplete.ts';
import type { Objection } from './objection.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';

/** An answer and the place on the record it belongs to. */
export interface Capture {
  target: CaptureTarget;
  key: string;
  value: Answer;
}

/** What a run brings to the record: complete answers of the steps that were shown, and of the ripostes. */
export function captures(script: Script, run: ScriptRun, library: readonly Objection[] = []): Capture[] {
  const shown = new Set(run.trail.map(({ step }) => step));
  const found = [...shown].flatMap((id) => {
    const step = shownStep(script, id);
    return step ? capturesOf(step, run) : [];
  });
  const all = [...found, ...withRipostes(run, library)];
  return [...new Map(all.map((capture) => [capture.target, capture])).values()];
}

function capturesOf(step: ShownStep, run: ScriptRun): Capture[] {
  const fields = fieldCaptures(step.fields ?? [], run.answers);
  if (step.type !== 'choose' || !step.writes) return fields;
  const key = step.key ?? step.id;
  const value = answerOf(run.answers, key);
  return value === undefined ? fields : [...fields, { target: step.writes, key, value }];
}

function withRipostes({ objections = [] }: ScriptRun, library: readonly Objection[]): Capture[] {
  return objections.flatMap(({ key, answers }) =>
    fieldCaptures(library.find((objection) => objection.key === key)?.fields ?? [], answers),
  );
}

function fieldCaptures(fields: readonly Field[], answers: Answers): Capture[] {
  return fields.flatMap((field) => {
    const value = answerOf(answers, field.key);
    if (!field.writes || value === undefined || !isComplete(field, value)) return [];
    return [{ target: field.writes, key: field.key, value }];
  });
}
