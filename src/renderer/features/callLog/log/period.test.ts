import { expect, test } from 'vitest';
import { periodRange } from './period.ts';

const none = { first: '', last: '' };
const now = new Date(2026, 10, 22, 14, 30).getTime();

test('today begins at midnight of this desk', () => {
  expect(periodRange('today', none, now)).toEqual({ from: new Date(2026, 10, 22).getTime(), to: null });
});

test('a week is today and the six days before', () => {
  expect(periodRange('week', none, now).from).toBe(new Date(2026, 10, 16).getTime());
});

test('the last of two dates is included, across a change of the clocks', () => {
  const range = periodRange('between', { first: '2026-10-24', last: '2026-10-25' }, now);
  expect(range).toEqual({ from: new Date(2026, 9, 24).getTime(), to: new Date(2026, 9, 26).getTime() });
});

test('a date that is not typed yet limits nothing', () => {
  expect(periodRange('between', { first: '2026-10-24', last: '' }, now).to).toBeNull();
  expect(periodRange('all', none, now)).toEqual({ from: null, to: null });
});
