import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf } from './lineOf.ts';
import { parseNumber } from './normaliseNumber.ts';

test('a French number says what it is by its first digit', () => {
  const kindOf = (number: string) => Object.values(lineOf(number)).join(' ');
  expect(['+33612345678', '+33142685300', '+33442685300', '+33975123456', '+33800123456'].map(kindOf)).toEqual([
    'mobile FR ',
    'fixed FR fr-ile-de-france',
    'fixed FR fr-south-east',
    'internet FR ',
    'special FR ',
  ]);
});

test('a French number that is not parsed is where the parser has it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (national) => {
      const parsed = parseNumber(`+33${national}`);
      expect(lineOf(`+33${national}`).country).toBe(parsed?.country ?? 'FR');
      if (parsed) expect(parsed.nationalNumber).toBe(String(national));
    }),
  );
});

test('Casablanca is Casablanca, another country is named, nonsense is nowhere', () => {
  expect(lineOf('+212522123456')).toEqual({ kind: 'fixed', country: 'MA', region: 'ma-casablanca' });
  expect(lineOf('+442071838750')).toEqual({ kind: 'unknown', country: 'GB', region: null });
  for (const odd of ['+33', '+3361234567', '+999123', 'sip']) expect(lineOf(odd).kind).toBe('unknown');
});
