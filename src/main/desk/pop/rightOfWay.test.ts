import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRightOfWay } from './rightOfWay.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A copy and the milliseconds it has stood still. */
function copyBehind() {
  let heldAt: number | null = null;
  let stood = 0;
  const way = createRightOfWay({
    hold: () => {
      heldAt = performance.now();
    },
    goOn: () => {
      stood += performance.now() - (heldAt ?? 0);
      heldAt = null;
    },
  });
  return { way, isHeld: () => heldAt !== null, stood: () => stood };
}

test('a copy stands still from the ring until the record is painted', () => {
  const { way, isHeld } = copyBehind();
  way.rings();
  vi.advanceTimersByTime(9);
  expect(isHeld()).toBe(true);
  way.painted();
  expect(isHeld()).toBe(false);
});

test('a window that paints nothing holds it up for a moment only', () => {
  const { way, isHeld } = copyBehind();
  way.rings();
  vi.advanceTimersByTime(39);
  expect(isHeld()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(isHeld()).toBe(false);
});

test('where calls chase each other it stands still until the last of them had its time', () => {
  const { way, isHeld } = copyBehind();
  for (let i = 0; i < 100; i += 1) {
    way.rings();
    vi.advanceTimersByTime(8);
    if (i > 0) way.painted();
    expect(isHeld()).toBe(true);
    vi.advanceTimersByTime(2);
  }
  vi.advanceTimersByTime(40);
  expect(isHeld()).toBe(false);
});

test('calls that never stop coming leave it two thirds of the time', () => {
  const { way, stood } = copyBehind();
  const ringFor = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 10) {
      way.rings();
      vi.advanceTimersByTime(10);
    }
  };
  ringFor(10_000);
  const before = stood();
  ringFor(60_000);
  expect((stood() - before) / 60_000).toBeGreaterThan(0.2);
  expect((stood() - before) / 60_000).toBeLessThan(0.45);
});

test('a desk that ends lets it go', () => {
  const { way, isHeld } = copyBehind();
  way.rings();
  way.stop();
  expect(isHeld()).toBe(false);
});
