import { expect, test } from 'vitest';
import { profileProblems } from './profileProblems.ts';

const amina = { agentName: 'Amina Benali', extension: '101', language: 'fr' as const };

test('a name and digits are enough', () => {
  expect(profileProblems(amina)).toEqual({});
});

test('blanks are no name, and a novel is none either', () => {
  expect(profileProblems({ ...amina, agentName: '   ' })).toEqual({ agentName: 'nameMissing' });
  expect(profileProblems({ ...amina, agentName: 'x'.repeat(81) })).toEqual({ agentName: 'nameTooLong' });
});

test('an extension has digits only', () => {
  expect(profileProblems({ ...amina, extension: '10a' })).toEqual({ extension: 'extensionWrong' });
  expect(profileProblems({ ...amina, extension: '' })).toEqual({ extension: 'extensionWrong' });
});
