import { expect, test } from 'vitest';
import { retryDelay } from './retryDelay.ts';

test('the first attempts are quick, the later ones patient, none above five seconds', () => {
  expect([0, 1, 3, 20].map((attempt) => retryDelay(attempt, 0))).toEqual([75, 150, 600, 2500]);
  expect(retryDelay(20, 0.999)).toBeLessThanOrEqual(5_000);
});
