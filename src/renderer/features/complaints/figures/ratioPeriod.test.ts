import { expect, test } from 'vitest';
import { ratioPeriod } from './ratioPeriod.ts';

const now = new Date(2026, 10, 29, 15, 42).getTime();
const days = (from: number, to: number) => Math.round((to - from) / 86_400_000);

test('thirty and ninety days are counted with today, from morning to midnight', () => {
  const month = ratioPeriod('month', now);
  expect(new Date(month.from)).toEqual(new Date(2026, 9, 31));
  expect(new Date(month.to)).toEqual(new Date(2026, 10, 30));
  expect(days(month.from, month.to)).toBe(30);
  const quarter = ratioPeriod('quarter', now);
  expect(days(quarter.from, quarter.to)).toBe(90);
});

test('a year is twelve whole months, this one included', () => {
  expect(new Date(ratioPeriod('year', now).from)).toEqual(new Date(2025, 11, 1));
});
