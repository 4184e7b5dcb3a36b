import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { formProblems } from './formProblems.ts';

const claire = { ...emptyDraft, lastName: 'Dupont' };

test('a surname is enough for a person', () => {
  expect(formProblems(claire)).toEqual({});
});

test('a record without a name is asked for one, beside the name', () => {
  expect(formProblems({ ...emptyDraft, lastName: '  ' })).toEqual({ lastName: { code: 'name-missing' } });
  expect(formProblems({ ...emptyDraft, kind: 'company' })).toEqual({ company: { code: 'name-missing' } });
});

test('a half-typed address is refused beside its field', () => {
  expect(formProblems({ ...claire, email: 'claire@' })).toEqual({ email: { code: 'not-an-email' } });
});

test('an empty line among the numbers is pointed at', () => {
  const phones = [
    { raw: '06 12 34 56 78', label: 'mobile' as const },
    { raw: ' ', label: 'work' as const },
  ];
  expect(formProblems({ ...claire, phones })).toEqual({ 'phones.1.raw': { code: 'number-missing' } });
});

test('a pasted novel is told the length it may have', () => {
  expect(formProblems({ ...claire, city: 'x'.repeat(10_000) })).toEqual({ city: { code: 'too-long', max: 120 } });
});

test('a thirteenth number is one too many', () => {
  const phones = Array.from({ length: 13 }, () => ({ raw: '0612345678', label: 'other' as const }));
  expect(formProblems({ ...claire, phones })).toEqual({ phones: { code: 'too-many', max: 12 } });
});
