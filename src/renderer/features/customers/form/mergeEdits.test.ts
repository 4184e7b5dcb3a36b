import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { mergeEdits } from './mergeEdits.ts';

const base = { ...emptyDraft, lastName: 'Dupont', city: 'Vincennes', email: 'c@exemple.fr' };

test("a colleague's change to another field is taken without a question", () => {
  const { draft, clashes } = mergeEdits(base, { ...base, city: 'Lyon' }, { ...base, email: 'claire@exemple.fr' });
  expect(clashes).toEqual([]);
  expect(draft).toEqual({ ...base, city: 'Lyon', email: 'claire@exemple.fr' });
});

test('two different changes to one field show both values and keep mine until somebody decides', () => {
  const { draft, clashes } = mergeEdits(base, { ...base, city: 'Lyon' }, { ...base, city: 'Paris' });
  expect(clashes).toEqual([{ field: 'city', mine: 'Lyon', theirs: 'Paris' }]);
  expect(draft.city).toBe('Lyon');
});

test('the same change made twice is no conflict', () => {
  expect(mergeEdits(base, { ...base, city: 'Lyon' }, { ...base, city: 'Lyon' }).clashes).toEqual([]);
});
