import { expect, test } from 'vitest';
import { daysLater, monthDays, monthsLater } from './monthDays.ts';

test('a month is shown in six weeks from Monday on, with the days around it', () => {
  const weeks = monthDays('2026-11-27');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks[0]?.[6]).toBe('2026-11-01');
  expect(weeks[5]?.[6]).toBe('2026-12-06');
  expect(monthDays('2026-06-01')[0]?.[0]).toBe('2026-06-01');
});

test('days and months are turned over the end of the year, and to a month that is shorter', () => {
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysLater('2026-10-24', 7)).toBe('2026-10-31');
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsLater('2026-12-15', 1)).toBe('2027-01-15');
  expect(monthsLater('2027-01-15', -1)).toBe('2026-12-15');
});
