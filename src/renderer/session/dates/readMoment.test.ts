import { expect, test } from 'vitest';
import { readDay } from './readDay.ts';
import { readMoment } from './readMoment.ts';
import { writeDate, writeMoment } from './writeDate.ts';

// A Sunday.
const now = new Date(2026, 10, 22, 14, 30).getTime();
const day = (typed: string, toward?: 'past') => readDay(typed, { now, toward });
const moment = (typed: string) => readMoment(typed, { now });

test.each([
  ['27/11/2026', '2026-11-27'],
  ['27.11.26', '2026-11-27'],
  ['27 11', '2026-11-27'],
  ['27/11', '2026-11-27'],
  ['2026-11-27', '2026-11-27'],
  ['27 nov', '2026-11-27'],
  ['27 novembre 2026', '2026-11-27'],
  ['1er décembre', '2026-12-01'],
  ['1 Dec.', '2026-12-01'],
  ['December 1, 2026', '2026-12-01'],
  ['aujourd’hui', '2026-11-22'],
  ['Demain', '2026-11-23'],
  ['tomorrow', '2026-11-23'],
  ['hier', '2026-11-21'],
  ['+3', '2026-11-25'],
  ['mardi', '2026-11-24'],
  ['tue', '2026-11-24'],
  ['dimanche', '2026-11-29'],
])('a day may be typed as people write it: %s', (typed, read) => {
  expect(day(typed)).toBe(read);
});

test('without a year it is the nearest, over New Year too', () => {
  expect(day('5/1')).toBe('2027-01-05');
  expect(day('20/11')).toBe('2026-11-20');
});

test('what has happened lies behind, in whichever year', () => {
  expect(day('27/1', 'past')).toBe('2026-01-27');
  expect(day('27/11', 'past')).toBe('2025-11-27');
  expect(day('22/11', 'past')).toBe('2026-11-22');
});

test('a weekday of what has happened lies behind', () => {
  expect(day('mardi', 'past')).toBe('2026-11-17');
  expect(day('sunday', 'past')).toBe('2026-11-15');
});

test.each(['', '2', '27/', '27/1x', '31/02/2026', '2026-11-', '99 nov', 'ju', 'bientôt'])(
  'what is half typed, or in no calendar, is no day: “%s”',
  (typed) => {
    expect(day(typed)).toBeNull();
  },
);

test.each([
  ['27/11/2026 18:00', '2026-11-27T18:00'],
  ['2026-11-27T18:00', '2026-11-27T18:00'],
  ['27/11 18h', '2026-11-27T18:00'],
  ['27/11 à 9 h 30', '2026-11-27T09:30'],
  ['demain 10h', '2026-11-23T10:00'],
  ['lundi, 9h15', '2026-11-23T09:15'],
  ['tomorrow at 6 pm', '2026-11-23T18:00'],
  ['demain midi', '2026-11-23T12:00'],
  ['18h', '2026-11-22T18:00'],
  ['9h', '2026-11-23T09:00'],
])('a moment has a day and a time: %s', (typed, read) => {
  expect(moment(typed)).toBe(read);
});

test.each(['27/11/2026', 'demain', '27/11 18', '27/11 18:', '27/11 18:3', '27/11 25h', 'bientôt 18h'])(
  'half a moment is none: “%s”',
  (typed) => {
    expect(moment(typed)).toBeNull();
  },
);

test('what is written by the desk is read as the same', () => {
  const at = new Date(2026, 0, 5, 9, 5).getTime();
  expect(writeMoment(at)).toBe('05/01/2026 09:05');
  expect(readMoment(writeMoment(at), { now })).toBe('2026-01-05T09:05');
  expect(['2026-01-05', '2026-01-05T09:05', '27/1'].map(writeDate)).toEqual(['05/01/2026', '05/01/2026 09:05', '27/1']);
});
