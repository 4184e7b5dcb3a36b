import { expect, test } from 'vitest';
import { changedFields, emptyDraft, patchOf } from './draft.ts';

const claire = { ...emptyDraft, firstName: 'Claire', lastName: 'Dupont', city: 'Vincennes' };

test('an untouched form sends nothing', () => {
  expect(patchOf(claire, { ...claire, phones: [] })).toEqual({});
});

test('only what was typed goes into the patch', () => {
  expect(patchOf(claire, { ...claire, city: 'Lyon', postcode: '69003' })).toEqual({ city: 'Lyon', postcode: '69003' });
});

test('a number added counts as a change of the numbers', () => {
  const phones = [{ raw: '06 12 34 56 78', label: 'mobile' as const }];
  expect(changedFields(claire, { ...claire, phones })).toEqual(['phones']);
});
