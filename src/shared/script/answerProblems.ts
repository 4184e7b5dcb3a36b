import type { AnswerSlot } from './answerSlots.ts';
import { answerSlots, fits } from './answerSlots.ts';
import type { Condition } from './condition.ts';
import type { Field } from './field.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import type { Script } from './script.ts';

/** Fields and conditions that cannot mean what they say. */
export function answerProblems(script: Script): ScriptProblem[] {
  const slots = answerSlots(script);
  return [
    ...slots.flatMap((slot) => (slot.kind === 'field' ? fieldProblems(slot.step, slot.field) : [])),
    ...clashes(slots),
    ...script.steps.flatMap((step) => {
      if (step.type === 'act')
        return (step.act === 'script.switch' || step.act === 'script.call') && !step.script
          ? [scriptMissing(step.id)]
          : [];
      if (step.type !== 'branch') return [];
      return step.cases.flatMap(({ when }) => [when].flat().flatMap((one) => conditionProblems(step.id, one, slots)));
    }),
  ];
}

/** Options where there should be none, or none where there should be. */
export function fieldProblems(step: string, { key, type, options }: Field): ScriptProblem[] {
  if (type === 'choice' && !options) {
    const fr = `le champ « ${key} » est un choix sans options.`;
    return [problemIn(step, 'options-missing', fr, `field “${key}” is a choice without options.`)];
  }
  if (type === 'choice' || !options) return [];
  const fr = `le champ « ${key} » a des options mais n’est pas un choix.`;
  return [problemIn(step, 'options-unused', fr, `field “${key}” has options but is not a choice.`)];
}

function clashes(slots: readonly AnswerSlot[]): ScriptProblem[] {
  const first = new Map(slots.toReversed().map((slot) => [slot.key, slot]));
  return slots.flatMap((slot) => {
    const earlier = first.get(slot.key);
    if (!earlier || earlier === slot || formOf(earlier) === formOf(slot)) return [];
    return [
      problemIn(
        slot.step,
        'answer-clash',
        `« ${slot.key} » est déjà une réponse d’une autre nature à l’étape « ${earlier.step} ».`,
        `“${slot.key}” is already an answer of another kind at step “${earlier.step}”.`,
      ),
    ];
  });
}

function formOf(slot: AnswerSlot): string {
  return slot.kind === 'field' ? slot.field.type : slot.kind;
}

function conditionProblems(step: string, condition: Condition, slots: readonly AnswerSlot[]): ScriptProblem[] {
  const { answer, is, given, atLeast, atMost } = condition;
  const known = slots.filter(({ key }) => key === answer);
  if (known.length === 0) {
    const fr = `aucune étape ne donne de réponse « ${answer} ».`;
    return [problemIn(step, 'unknown-answer', fr, `no step gives an answer “${answer}”.`)];
  }
  if ([is, given, atLeast, atMost].every((test) => test === undefined)) {
    const fr = `la condition sur « ${answer} » ne dit pas ce qu’elle attend.`;
    return [problemIn(step, 'empty-condition', fr, `the condition on “${answer}” does not say what it expects.`)];
  }
  const impossible = [is ?? []].flat().filter((value) => !known.some((slot) => fits(slot, value)));
  return impossible.map((value) =>
    problemIn(
      step,
      'impossible-condition',
      `« ${answer} » ne peut pas valoir « ${value} ».`,
      `“${answer}” can never be “${value}”.`,
    ),
  );
}

function scriptMissing(step: string): ScriptProblem {
  const fr = 'elle mène à un autre script sans dire lequel.';
  return problemIn(step, 'script-missing', fr, 'it leads to another script without saying which.');
}
