import { expect, test } from 'vitest';
import { searchWords, typedWords } from './searchWords.ts';

test.each([
  ['Zoé', ['zoe']],
  ['Cœurdevey', ['coeurdevey']],
  ['STRASSE straße', ['strasse']],
  ["O'Neil", ['o', 'neil', 'oneil']],
  ['L’Hermitte', ['l', 'hermitte', 'lhermitte']],
  ['Jean-Pierre', ['jean', 'pierre', 'jeanpierre']],
  ['El Amrani', ['el', 'amrani', 'elamrani']],
  ['فاطمة', ['فاطمة']],
  ['3 Suisses & Cie', ['3', 'suisses', 'cie']],
  ['  ', []],
])('%j is found by %j', (name, words) => {
  expect(searchWords(name)).toEqual(words);
});

test('a name is found by what somebody types of it in a hurry', () => {
  expect(typedWords('  DUPONT,  Clàire ')).toEqual(['dupont', 'claire']);
  expect(typedWords('"*')).toEqual([]);
});
