import { expect, test } from 'vitest';
import { unsaid } from '../../../../shared/complaint/complaint.ts';
import { planProblem } from './planProblem.ts';

const shown = { ...unsaid, reason: 'damaged', owner: 'Bruno' };
const hour = 3_600_000;
const problemOf = (draft: Omit<Parameters<typeof planProblem>[0], 'asTyped'>) => planProblem({ asTyped: {}, ...draft });

test('a plan needs a date that lies ahead; who touches something else is not held up by it', () => {
  expect(problemOf({ shown: { ...shown, plan: 'Send another' }, changed: { plan: 'Send another' } })).toBe('noDate');
  expect(problemOf({ shown: { ...shown, plan: 'Send another' }, changed: { gravity: 'high' } })).toBeNull();
  expect(problemOf({ shown, changed: { owner: 'Amina' } })).toBeNull();
  const past = Date.now() - hour;
  expect(problemOf({ shown: { ...shown, dueAt: past }, changed: { dueAt: past } })).toBe('past');
  expect(problemOf({ shown: { ...shown, dueAt: past }, changed: { gravity: 'low' } })).toBeNull();
  const ahead = Date.now() + hour;
  expect(problemOf({ shown: { ...shown, plan: 'Send', dueAt: ahead }, changed: { dueAt: ahead } })).toBeNull();
});

test('a date that cannot be read is not taken for none', () => {
  expect(planProblem({ shown, changed: {}, asTyped: { dueAt: '27/1' } })).toBe('unread');
  expect(planProblem({ shown, changed: {}, asTyped: { dueAt: ' ' } })).toBeNull();
});
