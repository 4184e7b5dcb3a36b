import { expect, test } from 'vitest';
import { fieldAnswer } from './fieldAnswer.ts';

test('a number may be typed with spaces and a comma', () => {
  expect(fieldAnswer('number', '1 240,50')).toBe(1240.5);
});

test('a half-typed number is not sent, an emptied one is', () => {
  expect(fieldAnswer('number', '-')).toBeUndefined();
  expect(fieldAnswer('number', ' ')).toBe('');
});

test('a reference that looks like a number stays a text', () => {
  expect(fieldAnswer('text', '0042')).toBe('0042');
});

test('a date is kept as the script reads it, half of one as it was typed', () => {
  expect(fieldAnswer('date', '4/5/2031')).toBe('2031-05-04');
  expect(fieldAnswer('datetime', '4/5/2031 10h')).toBe('2031-05-04T10:00');
  expect(fieldAnswer('datetime', '4/5/2031')).toBe('4/5/2031');
  expect(fieldAnswer('date', '4/')).toBe('4/');
});
