import type { Answer } from './answer.ts';
import { choiceKey, choicesOf } from './choicesOf.ts';
import type { Field } from './field.ts';
import type { Script } from './script.ts';
import type { Choice, ShownStep } from './step.ts';

/** A place in a script where an answer is given. */
export type AnswerSlot =
  | { kind: 'field'; key: string; step: string; field: Field }
  | { kind: 'choice'; key: string; step: string; choices: readonly Choice[] }
  | { kind: 'tick' | 'act'; key: string; step: string };

const known = new WeakMap<Script, readonly AnswerSlot[]>();

/** Every answer a script may hold, in the order of its steps. */
export function answerSlots(script: Script): readonly AnswerSlot[] {
  const slots = known.get(script) ?? script.steps.flatMap((step) => (step.type === 'branch' ? [] : slotsOf(step)));
  known.set(script, slots);
  return slots;
}

export function slotsOf(step: ShownStep): AnswerSlot[] {
  const slots: AnswerSlot[] = (step.fields ?? []).map((field) => ({
    kind: 'field',
    key: field.key,
    step: step.id,
    field,
  }));
  const choices = choicesOf(step);
  if (choices.length > 0) {
    slots.push({ kind: 'choice', key: choiceKey(step), step: step.id, choices });
  }
  if (step.type === 'check') {
    slots.push(...step.ticks.map(({ key }) => ({ kind: 'tick' as const, key, step: step.id })));
  }
  if (step.type === 'act') slots.push({ kind: 'act', key: step.id, step: step.id });
  return slots;
}

/** Whether a value may be kept there, half-typed or emptied included. */
export function fits(slot: AnswerSlot, value: Answer): boolean {
  if (value === '') return slot.kind === 'field';
  if (slot.kind === 'choice') return slot.choices.some(({ key }) => key === value);
  if (slot.kind === 'field') return fitsField(slot.field, value);
  return typeof value === 'boolean';
}

/** Whether a field may keep a value, half-typed or emptied included. */
export function fitsField(field: Field, value: Answer): boolean {
  if (value === '') return true;
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yesno':
      return typeof value === 'boolean';
    case 'choice':
      return (field.options ?? []).some(({ key }) => key === value);
    default:
      return typeof value === 'string';
  }
}
