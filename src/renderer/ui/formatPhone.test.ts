import { expect, test } from 'vitest';
import { formatPhone } from './formatPhone.ts';

test('a number is read in pairs, at home without its country', () => {
  expect(formatPhone('+33612345678')).toBe('06 12 34 56 78');
  expect(formatPhone('+212612345678')).toBe('+212 6 12 34 56 78');
  expect(formatPhone('+442071234567')).toBe('+44 20 71 23 45 67');
});

test('what is no number stays as it was written', () => {
  expect(formatPhone('poste 12')).toBe('poste 12');
});
