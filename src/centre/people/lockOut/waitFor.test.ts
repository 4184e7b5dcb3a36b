import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt, Try } from './waitFor.ts';
import { waitFor } from './waitFor.ts';

const amina: Try = { name: 'amina', address: '10.0.0.1', device: 'desk-a', isKnownDevice: false };
const stranger: Try = { name: 'amina', address: '203.0.113.9', device: 'desk-x', isKnownDevice: false };
const failure = (by: Try, at: number): Attempt => ({ ...by, at, isGood: false });
const good = (by: Try, at: number): Attempt => ({ ...by, at, isGood: true });
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));

test('the pause after each failure from one device', () => {
  const pauses = [1, 4, 5, 6, 7, 10, 14, 15, 30].map((n) => [
    n,
    waitFor(
      amina,
      many(n, () => failure(amina, 0)),
      0,
    ),
  ]);
  expect(pauses).toMatchInlineSnapshot(`
    [
      [
        1,
        0,
      ],
      [
        4,
        0,
      ],
      [
        5,
        1000,
      ],
      [
        6,
        2000,
      ],
      [
        7,
        4000,
      ],
      [
        10,
        32000,
      ],
      [
        14,
        512000,
      ],
      [
        15,
        900000,
      ],
      [
        30,
        900000,
      ],
    ]
  `);
});

test('a good sign-in begins the count anew, and a day forgets it', () => {
  const tried = many(12, (i) => failure(amina, i));
  expect(waitFor(amina, tried, 20)).toBeGreaterThan(0);
  expect(waitFor(amina, [...tried, good(amina, 15)], 20)).toBe(0);
  expect(waitFor(amina, tried, 86_500_000)).toBe(0);
});

test('many strangers make a new desk wait a minute at most, and a known one not at all', () => {
  const siege = many(500, (i) => failure({ ...stranger, address: `203.0.113.${i}`, device: `x${i}` }, i));
  expect(waitFor(amina, siege, 500)).toBeGreaterThan(0);
  expect(waitFor(amina, siege, 500)).toBeLessThanOrEqual(60_000);
  expect(waitFor({ ...amina, isKnownDevice: true }, siege, 500)).toBe(0);
});

test('one address that tries many names is slowed for all of them', () => {
  const sweep = many(40, (i) => failure({ ...stranger, name: `user${i}` }, 0));
  expect(waitFor({ ...stranger, name: 'somebody else' }, sweep, 0)).toBe(900_000);
  expect(waitFor(amina, sweep, 0)).toBe(0);
});

test('a house whose people mistype and then come in is not slowed; one that sweeps stays slow although it has a key', () => {
  const house = many(60, (i) => [
    failure({ ...amina, name: `a${i}`, device: `d${i}` }, i),
    good({ ...amina, name: `a${i}`, device: `d${i}` }, i),
  ]);
  expect(waitFor({ ...amina, name: 'newcomer', device: 'new' }, house.flat(), 60)).toBe(0);
  const sweep = many(40, (i) => failure({ ...stranger, name: `user${i}` }, i));
  const own = good({ ...stranger, name: 'their own' }, 50);
  expect(waitFor({ ...stranger, name: 'next' }, [...sweep, own], 60)).toBeGreaterThan(0);
});

test('a thousand guesses that obey the pauses take more than a week', () => {
  let now = 0;
  const tried: Attempt[] = [];
  for (let i = 0; i < 1_000; i += 1) {
    now += waitFor(stranger, tried, now);
    tried.push(failure(stranger, now));
  }
  expect(now).toBeGreaterThan(7 * 24 * 3_600_000);
});

test('whatever was tried, nobody waits for more than a quarter of an hour, and time alone always opens', () => {
  const attempt = fc.record({
    at: fc.integer({ min: 0, max: 7_200_000 }),
    name: fc.constantFrom('amina', 'bruno'),
    address: fc.constantFrom('10.0.0.1', '203.0.113.9'),
    device: fc.constantFrom('desk-a', 'desk-x'),
    isGood: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 80 }), fc.boolean(), fc.nat(7_200_000), (tried, isKnownDevice, now) => {
      const asked = { ...amina, isKnownDevice };
      const wait = waitFor(asked, tried, now);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(900_000);
      const before = tried.filter(({ at }) => at <= now);
      expect(waitFor(asked, before, now + wait)).toBe(0);
    }),
  );
});
