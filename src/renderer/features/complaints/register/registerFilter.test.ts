import { expect, test } from 'vitest';
import { isUnfiltered, openOnes, registerQuestion } from './registerFilter.ts';

const day = 86_400_000;
const now = 400 * day;

test('at first the register shows what is open, and spaces typed around words filter nothing', () => {
  expect(isUnfiltered({ ...openOnes, text: '  ' })).toBe(true);
  expect(registerQuestion({ ...openOnes, text: ' alba ' }, now, null)).toEqual({
    ...{ text: 'alba', status: 'open', reason: null, gravity: null, owner: null },
    ...{ openedBefore: null, overdue: false, after: null },
  });
});

test('an age is a day before which it was opened', () => {
  const before = (age: 'week' | 'month' | 'quarter') => registerQuestion({ ...openOnes, age }, now, null).openedBefore;
  expect([before('week'), before('month'), before('quarter')]).toEqual([393 * day, 370 * day, 310 * day]);
});

test('any choice can be taken back', () => {
  for (const changes of [{ view: 'all' }, { reason: 'damaged' }, { overdue: true }, { age: 'week' }] as const)
    expect(isUnfiltered({ ...openOnes, ...changes })).toBe(false);
});
