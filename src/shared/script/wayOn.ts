import type { Choice, ShownStep } from './step.ts';

/** Where a step leads, branches not yet passed; `return` as it is. */
export function wayOn(step: ShownStep, choice?: Choice): string | undefined {
  return step.type === 'end' ? undefined : (choice?.to ?? step.next);
}
