import { expect, test } from 'vitest';
import { createFakeClock } from '../../../../test/fakeClock.ts';
import { createHeads } from './createHeads.ts';

/** `shortestWaitMs`: a machine that is so busy that no shorter pause is one. */
function rehearse(desks: readonly (readonly string[])[], { shortestWaitMs = 0 } = {}) {
  const time = createFakeClock();
  let setBackMs = 0;
  const after = (ms: number, work: () => void) => time.after(Math.max(ms, shortestWaitMs), work);
  const clock = { ...time, after, now: () => time.now() - setBackMs };
  let hear: (head: number, scopes?: readonly string[]) => void = () => {};
  const onHead = (listener: typeof hear) => {
    hear = listener;
    return () => {};
  };
  const heads = createHeads({ onHead }, clock);
  const told = desks.map(() => [] as number[]);
  desks.forEach((scopes, n) => {
    heads.add({ scopes: () => scopes, tell: (frame) => told[n]?.push(JSON.parse(frame).seq) });
  });
  const setBack = (ms: number) => {
    setBackMs = ms;
  };
  return { clock, told, heads, setBack, head: (seq: number, scopes?: readonly string[]) => hear(seq, scopes) };
}

test('the first head after a quiet moment is told at once, those that follow together', () => {
  const { clock, told, head } = rehearse([['all']]);
  head(1);
  clock.advance(0);
  expect(told).toEqual([[1]]);
  for (let seq = 2; seq <= 40; seq += 1) {
    clock.advance(1);
    head(seq);
  }
  expect(told).toEqual([[1]]);
  clock.advance(50);
  expect(told).toEqual([[1, 40]]);
});

test('a clock that is set back by an hour makes nobody wait for an hour', () => {
  const { clock, told, head, setBack } = rehearse([['all']]);
  head(1);
  clock.advance(0);
  setBack(3_600_000);
  head(2);
  clock.advance(50);
  expect(told).toEqual([[1, 2]]);
});

test('what is new in one scope is told to whoever may see it; what may be anywhere, to all', () => {
  const { clock, told, head } = rehearse([['all'], ['team:north', 'campaign:spring'], ['team:south'], []]);
  const say = (seq: number, scopes?: readonly string[]) => {
    head(seq, scopes);
    clock.advance(1_000);
  };
  say(1, ['team:north']);
  say(2, []);
  say(3, ['campaign:spring', 'team:south']);
  say(4);
  expect(told).toEqual([[1, 2, 3, 4], [1, 3, 4], [3, 4], [4]]);
});

test('a large floor is told less often, and everybody is told', () => {
  const { clock, told, head } = rehearse(Array.from({ length: 1_000 }, () => ['all']));
  for (let ms = 0; ms < 1_000; ms += 10) {
    head(ms + 1);
    clock.advance(10);
  }
  clock.advance(1_000);
  expect(new Set(told.map((seqs) => seqs.at(-1)))).toEqual(new Set([991]));
  expect(Math.max(...told.map(({ length }) => length))).toBeLessThanOrEqual(5);
});

test('where telling takes longer than gathering, nobody is behind by more than a round', () => {
  const { clock, told, head } = rehearse(
    Array.from({ length: 200 }, () => ['all']),
    { shortestWaitMs: 20 },
  );
  for (let seq = 1; seq <= 200; seq += 1) {
    head(seq);
    clock.advance(10);
  }
  clock.advance(200);
  expect(new Set(told.map((seqs) => seqs.at(-1)))).toEqual(new Set([200]));
  for (const seqs of told) expect(new Set(seqs).size).toBe(seqs.length);
});

test('whoever has left is told nothing', () => {
  const { clock, told, heads, head } = rehearse([['all']]);
  head(1);
  heads.stop();
  clock.advance(1_000);
  expect(told).toEqual([[]]);
});
