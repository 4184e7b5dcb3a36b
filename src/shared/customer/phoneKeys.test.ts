import { expect, test } from 'vitest';
import { nationalDigits, phoneKeys } from './phoneKeys.ts';

test.each([
  ['+33612345678', '612345678'],
  ['0033 6 12 34 56 78', '612345678'],
  ['06 12 34 56 78', '612345678'],
  ['+212661234567', '661234567'],
  ['0661-234567', '661234567'],
  ['+1 212 555 0100', '12125550100'],
  ['3631', '3631'],
  ['', ''],
])('%s is looked up by %s', (number, digits) => {
  expect(nationalDigits(number)).toBe(digits);
});

test('a number is also looked up from its end', () => {
  expect(phoneKeys({ e164: '+33612345678', raw: '06…' })).toEqual({ national: '612345678', reversed: '87654321633' });
  expect(phoneKeys({ e164: null, raw: 'poste 12' })).toEqual({ national: '12', reversed: '21' });
});
