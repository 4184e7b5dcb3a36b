import { expect, test } from 'vitest';
import { typesetFrench } from './typesetFrench.ts';

test('a question mark never begins a line', () => {
  expect(typesetFrench('Qui appelle ?')).toBe('Qui appelle\u202f?');
});

test('quotes hold on to their words', () => {
  expect(typesetFrench('file « {{queue}} » : ouverte')).toBe('file «\u00a0{{queue}}\u00a0»\u00a0: ouverte');
});

test('a time and an address stay as they are', () => {
  expect(typesetFrench('à 10:42, http://127.0.0.1')).toBe('à 10:42, http://127.0.0.1');
});
