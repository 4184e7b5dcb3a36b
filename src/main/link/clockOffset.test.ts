import { expect, test } from 'vitest';
import { createClockOffset } from './clockOffset.ts';

test('the answer that came quickest tells the other clock best', () => {
  const offset = createClockOffset();
  expect(offset.best()).toBeNull();
  offset.heard(1_000, 1_200, 6_190);
  expect(offset.best()).toBe(5_090);
  offset.heard(2_000, 2_002, 7_001);
  offset.heard(3_000, 3_400, 8_390);
  expect(offset.best()).toBe(5_000);
});

test('a clock that was set anew is believed once the old answers are forgotten', () => {
  const offset = createClockOffset();
  offset.heard(1_000, 1_000, 1_000);
  offset.forget();
  offset.heard(2_000, 2_004, 92_002);
  expect(offset.best()).toBe(90_000);
});
