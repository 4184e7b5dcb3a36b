import { expect, test } from 'vitest';
import { daysBetween } from './daysBetween.ts';

test('what was opened in the evening is a day old in the morning, as everything of that day', () => {
  const morning = new Date(2026, 10, 29, 8).getTime();
  expect(daysBetween(new Date(2026, 10, 28, 23, 59).getTime(), morning)).toBe(1);
  expect(daysBetween(new Date(2026, 10, 28, 0, 1).getTime(), morning)).toBe(1);
  expect(daysBetween(new Date(2026, 10, 29, 0, 1).getTime(), morning)).toBe(0);
  expect(daysBetween(morning, new Date(2026, 10, 30, 1).getTime())).toBe(1);
  expect(daysBetween(new Date(2026, 2, 28, 12).getTime(), new Date(2026, 2, 30, 0, 5).getTime())).toBe(2);
});
