import type { Condition } from '../../../shared/script/condition.ts';
import type { NamedAnswer } from './answersIn.ts';

export type Comparison = 'is' | 'given' | 'notGiven' | 'atLeast' | 'atMost';

/** How a condition compares; one that states several things is shown by the first. */
export function comparisonOf({ given, atLeast, atMost }: Condition): Comparison {
  if (given !== undefined) return given ? 'given' : 'notGiven';
  if (atLeast !== undefined) return 'atLeast';
  return atMost === undefined ? 'is' : 'atMost';
}

/** What may be asked of such an answer. */
export const comparisonsFor = (values: NamedAnswer['values'] | undefined): Comparison[] =>
  values === 'number' ? ['atLeast', 'atMost', 'is', 'given', 'notGiven'] : ['is', 'given', 'notGiven'];

/** Another comparison of the same answer; a value that still makes sense stays. */
export function compared({ answer, ...was }: Condition, how: Comparison): Condition {
  const number = was.atLeast ?? was.atMost ?? (typeof was.is === 'number' ? was.is : 0);
  switch (how) {
    case 'given':
      return { answer, given: true };
    case 'notGiven':
      return { answer, given: false };
    case 'atLeast':
      return { answer, atLeast: number };
    case 'atMost':
      return { answer, atMost: number };
    case 'is':
      return was.is === undefined ? { answer } : { answer, is: was.is };
  }
}
