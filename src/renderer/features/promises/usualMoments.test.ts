import { expect, test } from 'vitest';
import { writeMoment } from '../../session/dates/writeDate.ts';
import { usualMoments } from './usualMoments.ts';

const on = (hours: number, minutes: number) => new Date(2026, 10, 22, hours, minutes).getTime();
const shown = (now: number) => usualMoments(now).map(({ word, dueAt }) => `${word} ${writeMoment(dueAt)}`);

test('promises are offered at round times', () => {
  expect(shown(on(10, 7))).toEqual([
    'inOneHour 22/11/2026 11:15',
    'today 22/11/2026 18:00',
    'tomorrow 23/11/2026 10:00',
    'inTwoDays 24/11/2026 10:15',
    'inOneWeek 30/11/2026 10:00',
  ]);
});

test('in the evening nothing is offered for the afternoon', () => {
  expect(shown(on(19, 0)).some((moment) => moment.startsWith('today'))).toBe(false);
});
