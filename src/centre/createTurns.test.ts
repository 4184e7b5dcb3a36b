import { expect, test } from 'vitest';
import { createFakeClock } from '../../test/fakeClock.ts';
import { createTurns } from './createTurns.ts';

const floorOf = (many: number) => Array.from({ length: many }, (_, n) => n);

function rehearse() {
  const clock = createFakeClock();
  const told: string[] = [];
  return {
    clock,
    told,
    turns: createTurns<number>(
      clock,
      () => 4,
      (to, text) => told.push(`${to} ${text}`),
    ),
  };
}

test('a small floor is told at once, a large one in turns, everybody once', () => {
  const { clock, told, turns } = rehearse();
  turns.tell(floorOf(30), 'a');
  expect(told).toHaveLength(30);
  turns.tell(floorOf(100), 'b');
  expect(told).toHaveLength(70);
  clock.advance(1_000);
  expect(new Set(told).size).toBe(130);
  expect(told).toHaveLength(130);
});

test('each is told in the order in which it was said, and what was said to nobody holds up nobody', () => {
  const { clock, told, turns } = rehearse();
  for (const text of ['a', 'b', 'c']) {
    turns.tell(floorOf(60), text);
    turns.tell([], 'nothing');
  }
  clock.advance(1_000);
  for (const n of floorOf(60))
    expect(told.filter((line) => line.startsWith(`${n} `))).toEqual([`${n} a`, `${n} b`, `${n} c`]);
});

test('who has gone, or knows something newer, is told no more of what waits', () => {
  const { clock, told, turns } = rehearse();
  turns.tell(floorOf(60), 'a');
  turns.forget(59);
  clock.advance(1_000);
  expect(told).toHaveLength(59);
  turns.tell(floorOf(60), 'b');
  turns.stop();
  clock.advance(1_000);
  expect(told).toHaveLength(99);
});
