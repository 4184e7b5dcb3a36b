import type { Language } from '../lib/text.ts';
import { answerOf } from './answer.ts';
import { choiceMade, choicesOf } from './choicesOf.ts';
import { expectedStep } from './expectedStep.ts';
import type { Field } from './field.ts';
import { isComplete } from './isComplete.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';
import type { StepView } from './stepViewSchema.ts';

/** What the agent can note or pick here, with what is already known. */
export function repliesView(
  script: Script,
  run: ScriptRun,
  step: ShownStep,
  lang: Language,
): Pick<StepView, 'choices' | 'fields' | 'ticks' | 'objections'> {
  return {
    choices: choicesView(script, run, step, lang),
    fields: (step.fields ?? []).map((field) => fieldView(field, run, lang)),
    ticks: ticksView(run, step, lang),
    objections: (script.objections ?? []).map(({ key, label, to }) => ({
      key,
      label: label[lang],
      step: to,
    })),
  };
}

function choicesView(script: Script, run: ScriptRun, step: ShownStep, lang: Language): StepView['choices'] {
  const made = choiceMade(step, run.answers);
  return choicesOf(step).map((choice, index) => {
    const next = expectedStep(script, run, step, choice);
    return {
      key: choice.key,
      label: choice.label[lang],
      digit: index + 1,
      chosen: choice === made,
      ...(next && { nextTitle: next.title[lang] }),
    };
  });
}

export function fieldView(field: Field, run: Pick<ScriptRun, 'answers'>, lang: Language): StepView['fields'][number] {
  const value = answerOf(run.answers, field.key);
  return {
    key: field.key,
    label: field.label[lang],
    type: field.type,
    required: field.required ?? false,
    invalid: value !== undefined && !isComplete(field, value),
    ...(value !== undefined && { value }),
    ...(field.options && {
      options: field.options.map(({ key, label }) => ({ key, label: label[lang] })),
    }),
  };
}

function ticksView(run: ScriptRun, step: ShownStep, lang: Language): StepView['ticks'] {
  if (step.type !== 'check') return [];
  return step.ticks.map(({ key, label }, index) => ({
    key,
    label: label[lang],
    digit: index + 1,
    checked: answerOf(run.answers, key) === true,
  }));
}
