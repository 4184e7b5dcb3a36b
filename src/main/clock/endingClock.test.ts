import { expect, test } from 'vitest';
import { createFakeClock } from '../../../test/fakeClock.ts';
import { createEndingClock } from './endingClock.ts';

function started() {
  const time = createFakeClock();
  const done: string[] = [];
  const clock = createEndingClock(time);
  return { time, clock, done, later: (name: string, ms: number) => clock.after(ms, () => done.push(name)) };
}

test('what is due before the end is done, once; what is due after it is not', () => {
  const { time, clock, done, later } = started();
  later('a', 10);
  later('b', 30);
  time.advance(20);
  clock.end();
  time.advance(100);
  expect(done).toEqual(['a']);
});

test('what was called off is not done', () => {
  const { time, done, later } = started();
  later('a', 10)();
  time.advance(20);
  expect(done).toEqual([]);
});
