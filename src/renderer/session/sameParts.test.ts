import { expect, test } from 'vitest';
import { sameParts } from './sameParts.ts';

const call = () => ({ id: 'c1', place: 'ringing', card: { name: 'Ada', phones: ['+33', '+212'] }, notes: null });

test('what says the same as before is the same, down to the record of the caller', () => {
  const before = call();
  expect(sameParts(before, call())).toBe(before);
  const answered = sameParts(before, { ...call(), place: 'talking' });
  expect(answered).toEqual({ ...call(), place: 'talking' });
  expect(answered).not.toBe(before);
  expect(answered.card).toBe(before.card);
});

test('a number that went, came or changed is not hidden by the one before', () => {
  const before = ['a', 'b', 'c'];
  for (const after of [['a', 'b'], ['a', 'b', 'c', 'd'], ['b', 'a', 'c'], []])
    expect(sameParts(before, after)).toEqual(after);
});

test('a part that is no longer told is gone, one that is told as nothing is nothing', () => {
  expect(sameParts<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(sameParts<object>({ a: 1, b: 2 }, { a: 1, c: 2 })).toEqual({ a: 1, c: 2 });
  expect(sameParts<object>({ a: { b: 1 } }, { a: null })).toEqual({ a: null });
  expect(sameParts<object>({ a: [] }, { a: {} })).toEqual({ a: {} });
});
