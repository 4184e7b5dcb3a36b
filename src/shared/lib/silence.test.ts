import { expect, test } from 'vitest';
import { createSilence } from './silence.ts';

const BEAT = 5_000;
function opened() {
  let now = 1_800_000_000_000;
  const silence = createSilence({ now: () => now, after: () => () => {} }, BEAT);
  const pass = (ms: number) => {
    now += ms;
  };
  const beats = (...jumps: number[]) =>
    jumps.map((jump) => {
      pass(BEAT + jump);
      return silence.atBeat();
    });
  return { silence, pass, beats };
}

test('silence grows from beat to beat, and begins again with each word', () => {
  const { silence, pass, beats } = opened();
  expect(beats(0, 0)).toEqual([5_000, 10_000]);
  pass(1_000);
  silence.heard();
  expect(beats(-1_000, 0, 0)).toEqual([4_000, 9_000, 14_000]);
});

test('a clock that is put forward by an hour makes nobody silent', () => {
  const { silence, beats } = opened();
  expect(beats(3_600_000)).toEqual([0]);
  silence.heard();
  expect(beats(0, 3_600_000)).toEqual([5_000, 10_000]);
});

test('a clock that is put back by an hour keeps no dead line alive', () => {
  const { beats } = opened();
  expect(beats(0, -3_600_000, 0, 0)).toEqual([5_000, 10_000, 15_000, 20_000]);
});
