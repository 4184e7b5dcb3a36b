import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callerParty } from './callerParty.ts';
import { formatNumber } from './formatNumber.ts';
import { lineOf } from './lineOf.ts';
import { normaliseNumber } from './normaliseNumber.ts';
import { numberSuffix } from './numberSuffix.ts';

test.each([
  ['+33142685300', '+33142685300'],
  ['0033142685300', '+33142685300'],
  ['0142685300', '+33142685300'],
  ['33142685300', '+33142685300'],
  ['+33 1 42 68 53 00', '+33142685300'],
  ['01.42.68-53.00', '+33142685300'],
  ['+33(0)142685300', '+33142685300'],
  ['+33142685300;phone-context=fr', '+33142685300'],
  ['+212522123456', '+212522123456'],
  ['212661234567', '+212661234567'],
  ['00212661234567', '+212661234567'],
  ['+442079460958', '+442079460958'],
])('the caller %s is %s', (raw, number) => {
  expect(normaliseNumber(raw)).toBe(number);
});

test.each([
  '15',
  '3900',
  '101',
  'DHL',
  'anonymous',
  '',
  '   ',
  '+',
  'Claire 0612345678',
  '0'.repeat(79),
  '0123456789012345678901234567890',
])('%j is no number that can be called back', (raw) => expect(normaliseNumber(raw)).toBeNull());

test('a Moroccan desk reads a national number as Moroccan', () => {
  expect(normaliseNumber('0522123456', ['MA', 'FR'])).toBe('+212522123456');
  expect(normaliseNumber('0522123456', ['FR', 'MA'])).toBe('+33522123456');
});

test('nothing a carrier sends is too strange to be read', () => {
  const strange = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9().\- ]{0,90}$/));
  fc.assert(
    fc.property(strange, (raw) => {
      const number = normaliseNumber(raw);
      expect(number ?? '+33100000000').toMatch(/^\+[1-9]\d{4,16}$/);
      if (number) expect(normaliseNumber(number)).toBe(number);
    }),
  );
});

test('of a caller who withholds their number, nothing is kept', () => {
  const nobody = { number: null, raw: null, name: null, withheld: true };
  expect(callerParty({ number: '+33142685300', name: 'Claire Dupont', withheld: true })).toEqual(nobody);
  expect(callerParty({ number: 'anonymous', name: 'Anonymous' })).toEqual(nobody);
  expect(callerParty({ number: '<unknown>', name: 'Claire Dupont' })).toEqual(nobody);
});

test('a caller with a word for a number is shown, and cannot be called back', () => {
  const dhl = { number: null, raw: 'DHL', name: 'DHL Express', withheld: false };
  expect(callerParty({ number: 'DHL', name: 'DHL Express' })).toEqual(dhl);
});

test('the same line is found however its number was written', () => {
  const written = ['+33142685300', '0142685300', '01 42 68 53 00', '33142685300'];
  expect(new Set(written.map((raw) => numberSuffix(raw)))).toEqual(new Set(['142685300']));
  expect(numberSuffix('3900')).toBeNull();
});

test('numbers are written as people at home read them', () => {
  expect(formatNumber('+33612345678')).toBe('06 12 34 56 78');
  expect(formatNumber('+212522123456')).toBe('+212 5 22 12 34 56');
  expect(formatNumber('+212522123456', 'MA')).toBe('05 22 12 34 56');
  expect(formatNumber('3900')).toBe('3900');
});

test('a number hints at the line behind it', () => {
  expect(lineOf('+33612345678')).toEqual({ kind: 'mobile', country: 'FR', region: null });
  expect(lineOf('+33142685300')).toEqual({ kind: 'fixed', country: 'FR', region: 'fr-ile-de-france' });
  expect(lineOf('+212522123456')).toEqual({ kind: 'fixed', country: 'MA', region: 'ma-casablanca' });
  expect(lineOf('+442079460958')).toEqual({ kind: 'unknown', country: 'GB', region: null });
});
