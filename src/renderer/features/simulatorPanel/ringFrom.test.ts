import { expect, test } from 'vitest';
import { SWITCHBOARD } from '../../../shared/demo/wellKnown.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import { ringFrom } from './ringFrom.ts';

test('a shared number is the switchboard of the demonstration', () => {
  expect(ringFrom('several', 0).from).toBe(SWITCHBOARD);
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
