import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import { addHash, rangeOf, removeHash, rowHash } from './rowHash.ts';

const shuffled = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      )
    : value;

it('a row read back from another store, its columns in another order, has the same hash', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (call, notes) => {
      const body = { call, notes, agent: 'lea' };
      const hash = rowHash({ kind: 'call', seq: 7, body });
      expect(rowHash({ kind: 'call', seq: 7, body: shuffled(JSON.parse(JSON.stringify(body))) as object })).toBe(hash);
    }),
  );
});

it('a column of a newer schema disturbs nobody, a known one and the number do', () => {
  const body = { customerId: 'c', e164: '+33612345678', calls: 1, lastCallAt: null, chosen: 0, chosenAt: null };
  const hash = rowHash({ kind: 'number-use', seq: 7, body });
  expect(rowHash({ kind: 'number-use', seq: 7, body: { ...body, mood: 'good' } })).toBe(hash);
  expect(rowHash({ kind: 'number-use', seq: 7, body: { ...body, calls: 2 } })).not.toBe(hash);
  expect(rowHash({ kind: 'number-use', seq: 8, body })).not.toBe(hash);
});

it('the sum of a range is the same in any order, and what is taken out again leaves no trace', () => {
  const hash = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  fc.assert(
    fc.property(fc.array(hash), hash, (hashes, extra) => {
      const sum = hashes.reduce(addHash, 0);
      expect([...hashes].reverse().reduce(addHash, 0)).toBe(sum);
      expect(removeHash(addHash(sum, extra), extra)).toBe(sum);
      expect(Number.isSafeInteger(sum)).toBe(true);
    }),
  );
});

it('every id has one of 256 ranges', () => {
  expect(rangeOf('0190b6c2-7c1e-7aaa-8bbb-0123456789ff')).toBe(255);
  expect(rangeOf('+33612345678 0190b6c2-7c1e-7aaa-8bbb-012345678900')).toBe(0);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      expect(rangeOf(id)).toBeGreaterThanOrEqual(0);
      expect(rangeOf(id)).toBeLessThan(256);
    }),
  );
});

it('what is undefined is not there', () => {
  expect(canonicalJson({ b: undefined, a: [1, { d: 2, c: 'é' }] })).toBe('{"a":[1,{"c":"é","d":2}]}');
});
