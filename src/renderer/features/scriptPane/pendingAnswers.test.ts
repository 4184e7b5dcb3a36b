import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPendingAnswers } from './pendingAnswers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer is sent within 250 ms of the last keystroke, once', () => {
  const send = vi.fn();
  const answers = createPendingAnswers(send);
  answers.put('order', '88');
  answers.put('order', '88 201');
  vi.advanceTimersByTime(250);
  expect(send.mock.calls).toEqual([['order', '88 201']]);
});

test('going on takes along what was not sent yet, and it is not sent a second time', () => {
  const send = vi.fn();
  const answers = createPendingAnswers(send);
  answers.put('order', '88 201');
  answers.put('late', 9);
  expect(answers.take()).toEqual({ order: '88 201', late: 9 });
  vi.advanceTimersByTime(1_000);
  expect(send).not.toHaveBeenCalled();
});

test('leaving a field sends it at once and leaves the others waiting', () => {
  const send = vi.fn();
  const answers = createPendingAnswers(send);
  answers.put('order', '88 201');
  answers.put('late', 9);
  answers.flush('late');
  expect(send.mock.calls).toEqual([['late', 9]]);
  expect(answers.peek('order')).toBe('88 201');
});
