import { expect, test } from 'vitest';
import { fillPrompt, promptText } from './fillPrompt.ts';
import { parsePrompt } from './parsePrompt.ts';

const record: Record<string, string> = {
  'customer.salutation': 'Madame',
  'customer.lastName': 'Dupont',
  'customer.city': ' ',
};
const fill = (words: string, known = record) => fillPrompt(words, (name) => ({ value: known[name], fallback: 'nom' }));
const said = (words: string, known = record) => promptText(fill(words, known));

test('values of the record stand apart from the words around them', () => {
  expect(fill('Bonjour {customer.lastName}, je vous écoute.')).toEqual([
    { text: 'Bonjour ' },
    { value: 'Dupont', missing: false },
    { text: ', je vous écoute.' },
  ]);
});

test('a missing value shows neutral words and says that it is missing', () => {
  expect(fill('Bonjour {customer.lastName}', {})).toEqual([{ text: 'Bonjour ' }, { value: 'nom', missing: true }]);
});

test('a blank value is a missing one', () => {
  expect(fill('{customer.city}')).toEqual([{ value: 'nom', missing: true }]);
});

test('an optional passage is said only when all of it is known', () => {
  const words = 'Bonjour[ {customer.salutation} {customer.lastName}], bienvenue.';
  expect(said(words)).toBe('Bonjour Madame Dupont, bienvenue.');
  expect(said(words, { 'customer.lastName': 'Dupont' })).toBe('Bonjour, bienvenue.');
});

test('the first alternative that is known is the one that is said', () => {
  const words = '[{customer.city} vous va-t-elle ?|Bonjour {customer.lastName}.|Bonjour.]';
  expect(said(words)).toBe('Bonjour Dupont.');
  expect(said(words, {})).toBe('Bonjour.');
});

test.each([
  '{customer.lastName',
  'Hello }',
  '[open',
  'closed]',
  '[a [b] c]',
  '{}',
  '{lastName}',
  '{customer.last name}',
])('badly written: %s', (words) => {
  expect(parsePrompt(words)).toBeUndefined();
});

test('badly written words are still shown as they stand, never lost', () => {
  expect(fill('Bonjour {customer.lastName')).toEqual([{ text: 'Bonjour {customer.lastName' }]);
});
