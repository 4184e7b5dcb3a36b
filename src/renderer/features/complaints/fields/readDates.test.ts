import { expect, test } from 'vitest';
import { readDates } from './readDates.ts';

const now = new Date(2026, 10, 22, 14, 30).getTime();

test('what is saved is what the desk reads in a date, on the day it is saved', () => {
  const dueAt = new Date(2026, 10, 23, 10).getTime();
  expect(readDates({ dueAt: 'demain 10h', happenedOn: 'hier' }, now)).toEqual({ dueAt, happenedOn: '2026-11-21' });
  expect(readDates({ dueAt: 'demain 1', happenedOn: '' }, now)).toEqual({ dueAt: null, happenedOn: '' });
  expect(readDates({}, now)).toEqual({});
});
