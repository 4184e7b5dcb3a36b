import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from './afterPaint.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function paint(): void {
  for (const frame of frames.splice(0)) frame();
}

it('what waits for one frame runs together after it, and asks for that frame once', () => {
  const ran: string[] = [];
  afterPaint(() => ran.push('bar'));
  afterPaint(() => ran.push('words'));
  expect(frames).toHaveLength(1);
  paint();
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['bar', 'words']);
  vi.advanceTimersByTime(1_000);
  expect(ran).toHaveLength(2);
});

it('what is asked for after the frame was begun waits for the next one', () => {
  const ran: string[] = [];
  afterPaint(() => ran.push('first'));
  paint();
  afterPaint(() => ran.push('second'));
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['first']);
  paint();
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['first', 'second']);
});

it('what was taken back does not run', () => {
  const ran: string[] = [];
  const cancel = afterPaint(() => ran.push('gone'));
  afterPaint(() => ran.push('stays'));
  cancel();
  paint();
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['stays']);
});

it('a window that nobody paints gets on with it all the same', () => {
  const ran: string[] = [];
  afterPaint(() => ran.push('hidden'));
  vi.advanceTimersByTime(199);
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(['hidden']);
  paint();
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['hidden']);
  afterPaint(() => ran.push('again'));
  vi.advanceTimersByTime(200);
  expect(ran).toEqual(['hidden', 'again']);
});
