import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAfterPop } from './afterPop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started() {
  const done: string[] = [];
  const afterPop = createAfterPop((work) => work());
  return { done, afterPop, ring: (call: string) => afterPop.wait(call, () => done.push(call)) };
}

test('the rest of a call follows as soon as its record is painted, once', () => {
  const { done, afterPop, ring } = started();
  ring('a');
  afterPop.painted('a');
  expect(done).toEqual(['a']);
  vi.advanceTimersByTime(1_000);
  expect(done).toEqual(['a']);
});

test('a window that paints nothing gets the rest after a moment', () => {
  const { done, ring } = started();
  ring('a');
  vi.advanceTimersByTime(39);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['a']);
});

test('where calls chase each other the rest comes for whoever stays', () => {
  const { done, afterPop, ring } = started();
  ring('a');
  vi.advanceTimersByTime(10);
  ring('b');
  afterPop.painted('b');
  expect(done).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(done).toEqual(['a', 'b']);
});

test('an agent who answers in a rush has the rest at once', () => {
  const { done, afterPop, ring } = started();
  ring('a');
  ring('b');
  afterPop.run('b');
  expect(done).toEqual(['b']);
});

test('after a rush a ring is a ring again', () => {
  const { done, afterPop, ring } = started();
  ring('a');
  ring('b');
  vi.advanceTimersByTime(100);
  ring('c');
  afterPop.painted('c');
  expect(done).toEqual(['a', 'b', 'c']);
});
