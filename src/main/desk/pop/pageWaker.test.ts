import { afterEach, expect, test, vi } from 'vitest';
import { createPageWaker } from './pageWaker.ts';

afterEach(() => vi.useRealTimers());

test('a call wakes the page; those that chase each other wake it once, until it had time to fall asleep', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const wake = vi.fn();
  const offered = createPageWaker(wake);
  offered();
  expect(wake).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 5; i += 1) {
    vi.advanceTimersByTime(10);
    offered();
  }
  expect(wake).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  offered();
  expect(wake).toHaveBeenCalledTimes(2);
});
