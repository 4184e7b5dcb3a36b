import { expect, test } from 'vitest';
import { dialledBy, isAsked } from './isAsked.ts';

test('the beginning of a word is enough, with or without accents', () => {
  expect(isAsked('Réglages', 'reg')).toBe(true);
  expect(isAsked('Me mettre disponible', 'dispo')).toBe(true);
  expect(isAsked('Ouvrir le simulateur', 'sim ouv')).toBe(true);
  expect(isAsked('Réglages', 'lages')).toBe(false);
});

test('nothing typed asks for everything', () => {
  expect(isAsked('Poste', '')).toBe(true);
});

test('a number is offered to be called, however it was spaced', () => {
  expect(dialledBy('06 12 34 56 78')).toBe('0612345678');
  expect(dialledBy('+212 661-234-567')).toBe('+212661234567');
  expect(dialledBy('102')).toBe('102');
});

test('a name or two digits are no number', () => {
  expect(dialledBy('Dupont')).toBeNull();
  expect(dialledBy('12')).toBeNull();
  expect(dialledBy('48 rue')).toBeNull();
});
