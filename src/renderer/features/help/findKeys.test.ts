import { expect, test } from 'vitest';
import { findKeys } from './findKeys.ts';

const line = (keys: string[], says: string) => ({ keys, says, isSpan: false });
const groups = [
  { title: 'Appel', lines: [line(['A'], 'Répondre'), line(['H'], 'Mettre en attente')] },
  { title: 'Clients', lines: [line(['Ctrl+K'], 'Aller, appeler, faire')] },
];
const found = (typed: string) => findKeys(groups, typed).flatMap(({ lines }) => lines.map(({ says }) => says));

test('nothing typed shows every key', () => {
  expect(found('  ')).toEqual(['Répondre', 'Mettre en attente', 'Aller, appeler, faire']);
});

test('a letter is looked for as a key, not in every word', () => {
  expect(found('a')).toEqual(['Répondre']);
  expect(found('ctrl+k')).toEqual(['Aller, appeler, faire']);
});

test('words are found without their accents, and empty groups are left out', () => {
  expect(findKeys(groups, 'repon')).toEqual([{ title: 'Appel', lines: [line(['A'], 'Répondre')] }]);
});
