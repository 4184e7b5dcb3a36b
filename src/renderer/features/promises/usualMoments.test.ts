import { expect, test } from 'vitest';
import { localMoment, momentTyped } from '../../ui/localMoment.ts';
import { usualMoments } from './usualMoments.ts';

const on = (hours: number, minutes: number) => new Date(2026, 10, 22, hours, minutes).getTime();
const shown = (now: number) => usualMoments(now).map(({ word, dueAt }) => `${word} ${localMoment(dueAt)}`);

test('promises are offered at round times', () => {
  expect(shown(on(10, 7))).toEqual([
    'inOneHour 2026-11-22T11:15',
    'today 2026-11-22T18:00',
    'tomorrow 2026-11-23T10:00',
    'inTwoDays 2026-11-24T10:15',
    'inOneWeek 2026-11-30T10:00',
  ]);
});

test('in the evening nothing is offered for the afternoon', () => {
  expect(shown(on(19, 0)).some((moment) => moment.startsWith('today'))).toBe(false);
});

test('a typed moment is read in the time of the desk; half of one is none', () => {
  expect(momentTyped('2026-11-22T18:00')).toBe(on(18, 0));
  expect(momentTyped('2026-11-')).toBeNull();
});
