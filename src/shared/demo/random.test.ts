import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed draws the same, and every value in its range', () => {
  const [one, two] = [createRandom(42), createRandom(42)];
  const drawn = Array.from({ length: 2_000 }, () => one.int(1, 6));
  expect(Array.from({ length: 2_000 }, () => two.int(1, 6))).toEqual(drawn);
  expect(new Set(drawn)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test('weights say how often', () => {
  const random = createRandom(7);
  const drawn = Array.from({ length: 10_000 }, () =>
    random.weighted([
      [9, 'often'],
      [1, 'rarely'],
      [0, 'never'],
    ]),
  );
  const rarely = drawn.filter((d) => d === 'rarely').length;
  expect(rarely).toBeGreaterThan(800);
  expect(rarely).toBeLessThan(1_200);
  expect(drawn).not.toContain('never');
});
