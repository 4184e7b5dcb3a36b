import { expect, test } from 'vitest';
import { demoCustomers } from '../../../shared/demo/demoCustomers.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import { ringFrom } from './ringFrom.ts';

test('a shared number belongs to several customers of the demonstration', () => {
  const { from } = ringFrom('several', 0);
  const named = demoCustomers({ now: 0, count: 50 }).filter(({ phones }) => phones.some(({ e164 }) => e164 === from));
  expect(named.length).toBeGreaterThan(1);
});

test('a stranger calls from a whole number, another each time', () => {
  expect(ringFrom('unknown', 0).from).toBe('+442079460000');
  expect(ringFrom('unknown', 0.9999).from).toBe('+442079460999');
  expect(normaliseNumber(ringFrom('unknown', 0.5).from ?? '')).toBe('+442079460500');
});

test('a withheld caller has no number, and a known one is chosen by the simulator', () => {
  expect(ringFrom('withheld', 0)).toEqual({ from: null, withheld: true });
  expect(ringFrom('known', 0)).toEqual({ from: null, withheld: false });
});
