import type { Answers } from './answer.ts';
import { answerOf } from './answer.ts';
import type { Choice, ShownStep } from './step.ts';

export function choicesOf(step: ShownStep): readonly Choice[] {
  return step.type === 'choose' || step.type === 'ask' ? (step.choices ?? []) : [];
}

/** The name under which the choice made at a step is kept. */
export function choiceKey(step: ShownStep): string {
  return step.type === 'choose' ? (step.key ?? step.id) : step.id;
}

/** The choice already made here, when the agent comes back to the step. */
export function choiceMade(step: ShownStep, answers: Answers): Choice | undefined {
  const kept = answerOf(answers, choiceKey(step));
  return choicesOf(step).find((choice) => choice.key === kept);
}
