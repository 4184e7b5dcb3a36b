import type { Answers } from './answer.ts';
import { answerSlots, fits, fitsField } from './answerSlots.ts';
import type { Field } from './field.ts';
import type { Script } from './script.ts';
import type { ReplyRefusal } from './scriptRun.ts';

/** Why these answers cannot be kept, with the keys at fault; undefined when they can. */
export function refuseAnswers(script: Script, given: Answers): { code: ReplyRefusal; keys: string[] } | undefined {
  const slots = answerSlots(script);
  const slotsFor = (key: string) => slots.filter((slot) => slot.key === key);
  const unknown = Object.keys(given).filter((key) => slotsFor(key).length === 0);
  if (unknown.length > 0) return { code: 'unknown-answer', keys: unknown };
  const wrong = Object.entries(given)
    .filter(([key, value]) => !slotsFor(key).some((slot) => fits(slot, value)))
    .map(([key]) => key);
  return wrong.length > 0 ? { code: 'wrong-answer', keys: wrong } : undefined;
}

/** The same for fields that are no step's, each of them known. */
export function refuseFields(
  fields: readonly Field[],
  given: Answers,
): { code: ReplyRefusal; keys: string[] } | undefined {
  const wrong = Object.entries(given)
    .filter(([key, value]) => !fields.some((field) => field.key === key && fitsField(field, value)))
    .map(([key]) => key);
  return wrong.length > 0 ? { code: 'wrong-answer', keys: wrong } : undefined;
}
