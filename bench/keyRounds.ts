import type { Percentiles } from './percentiles.ts';
import { percentiles } from './percentiles.ts';

/** One period of a screen of 60 Hz. */
export const FRAME_MS = 1_000 / 60;
const ROUNDS = 10;

export interface Told extends Percentiles {
  /** The p99 of the middle round: what else the machine does in some seconds does not decide. */
  p99_round: number;
  keys: number;
}

export async function runRounds<S>(run: () => Promise<S>, quick: boolean, say: (line: string) => void): Promise<S[]> {
  const rounds: S[] = [];
  for (let n = 0; n < (quick ? 3 : ROUNDS); n += 1) {
    say(`round ${n + 1}`);
    rounds.push(await run());
  }
  return rounds;
}

export function told(rounds: number[][]): Told {
  const all = rounds.flat();
  const p99s = rounds.map((times) => percentiles(times).p99);
  return { ...percentiles(all), p99_round: percentiles(p99s).p50, keys: all.length };
}
