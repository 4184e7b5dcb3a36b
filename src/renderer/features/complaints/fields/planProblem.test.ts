import { expect, test } from 'vitest';
import { unsaid } from '../../../../shared/complaint/complaint.ts';
import { planProblem } from './planProblem.ts';

const shown = { ...unsaid, reason: 'damaged', owner: 'Bruno' };
const hour = 3_600_000;

test('a plan needs a date that lies ahead; who touches something else is not held up by it', () => {
  expect(planProblem({ shown: { ...shown, plan: 'Send another' }, changed: { plan: 'Send another' } })).toBe('noDate');
  expect(planProblem({ shown: { ...shown, plan: 'Send another' }, changed: { gravity: 'high' } })).toBeNull();
  expect(planProblem({ shown, changed: { owner: 'Amina' } })).toBeNull();
  const past = Date.now() - hour;
  expect(planProblem({ shown: { ...shown, dueAt: past }, changed: { dueAt: past } })).toBe('past');
  expect(planProblem({ shown: { ...shown, dueAt: past }, changed: { gravity: 'low' } })).toBeNull();
  const ahead = Date.now() + hour;
  expect(planProblem({ shown: { ...shown, plan: 'Send', dueAt: ahead }, changed: { dueAt: ahead } })).toBeNull();
});
