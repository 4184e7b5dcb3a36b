import { expect, test } from 'vitest';
import { formatsIn } from './formats.ts';

const fr = formatsIn('fr');
const en = formatsIn('en');
const noon = new Date(2026, 10, 22, 12).getTime();
const hour = 3_600_000;

test('a clock counts hours only when there are some, and never runs backwards', () => {
  expect(fr.clock(134_900)).toBe('02:14');
  expect(fr.clock(3_734_000)).toBe('1:02:14');
  expect(fr.clock(-5_000)).toBe('00:00');
});

test('a moment close by is named as people say it', () => {
  expect(fr.nearMoment(noon + hour, noon)).toBe('aujourd’hui 13:00');
  expect(en.nearMoment(noon + 24 * hour, noon)).toBe('tomorrow 12:00');
  expect(en.nearDay(noon + 4 * 24 * hour, noon)).toBe('Thursday');
});

test('a long span is told in days', () => {
  expect([25, 125, 24 * 60 + 5, 3 * 24 * 60].map((minutes) => fr.longSpan(minutes * 60_000))).toEqual([
    ...['25\u00a0min', '2\u00a0h\u00a005', '1\u00a0jour', '3\u00a0jours'],
  ]);
});

test('a day of another year says which', () => {
  expect(en.day(new Date(2019, 2, 4).getTime(), noon)).toBe('4 Mar 2019');
  expect(en.day(new Date(2026, 2, 4).getTime(), noon)).toBe('4 Mar');
});

test('cents are shown where there are some', () => {
  expect(en.money(124_000, 'EUR')).toBe('€1,240');
  expect(en.money(1_550, 'EUR')).toBe('€15.50');
});

test('a span is told in the unit that people use', () => {
  expect([45_000, 372_000, 7_260_000].map(en.span)).toEqual(['45\u00a0s', '6\u00a0min', '2\u00a0h\u00a001']);
});
