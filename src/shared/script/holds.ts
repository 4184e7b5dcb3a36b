import type { Answer, Answers } from './answer.ts';
import { answerOf } from './answer.ts';
import type { Condition } from './condition.ts';

/** Whether every condition is true of the answers so far. */
export function holds(when: Condition | readonly Condition[], answers: Answers): boolean {
  const conditions = Array.isArray(when) ? (when as readonly Condition[]) : [when as Condition];
  return conditions.every((condition) => isTrue(condition, answerOf(answers, condition.answer)));
}

function isTrue(condition: Condition, value: Answer | undefined): boolean {
  const { is, given, atLeast, atMost } = condition;
  if (given !== undefined && given !== (value !== undefined)) return false;
  if (is !== undefined && !isOneOf(is, value)) return false;
  if (atLeast !== undefined && !(typeof value === 'number' && value >= atLeast)) return false;
  return !(atMost !== undefined && !(typeof value === 'number' && value <= atMost));
}

function isOneOf(expected: Answer | readonly Answer[], value: Answer | undefined): boolean {
  return Array.isArray(expected) ? expected.includes(value) : expected === value;
}
