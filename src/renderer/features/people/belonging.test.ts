import { expect, test } from 'vitest';
import { belongingOf, belongingProblems, draftOf } from './belonging.ts';

test('groups are typed between commas, each once, however many blanks there are', () => {
  const typed = { role: 'agent' as const, teams: ' paris ,, sav,paris', campaigns: '' };
  expect(belongingOf(typed)).toEqual({ role: 'agent', teams: ['paris', 'sav'], campaigns: [] });
  expect(draftOf(belongingOf(typed))).toEqual({ role: 'agent', teams: 'paris, sav', campaigns: '' });
});

test('a name that is too long, or too many of them, is said before the centre has to', () => {
  expect(belongingProblems({ role: 'agent', teams: 'x'.repeat(65), campaigns: 'a' })).toEqual({ teams: 'tooLong' });
  const many = Array.from({ length: 51 }, (_, i) => `c${i}`).join(',');
  expect(belongingProblems({ role: 'agent', teams: '', campaigns: many })).toEqual({ campaigns: 'tooLong' });
});
