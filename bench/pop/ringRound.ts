import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '../../src/shared/demo/random.ts';
import { benchNumber } from '../store/benchPeople.ts';
import type { RoundWanted, Sample } from './benchMessages.ts';
import { sharedNow } from './benchMessages.ts';
import type { FloorPage } from './floorPage.ts';

/** Of a turn: at ten a second, one period of the screen. */
const SHIFT = 0.17;
/** How long the last answers of a round are waited for. */
const PATIENCE_MS = 2_000;

/** What a round of rings needs of the desk under test. */
export interface Rings {
  /** Lets the phone ring; a call that still does is driven from the screen. */
  ring(number: string): void;
  hangUp(): void;
  /** Samples that have come in since the round began. */
  samples: Sample[];
  /** `onSeen`: a record was painted. */
  begin(onSeen: () => void): void;
}

/** One after the other at a steady rate; each is shifted within its turn, so that none falls into step with the screen. */
async function paced({ perSecond, count, seed }: RoundWanted, each: (random: () => number) => void): Promise<void> {
  const random = createRandom(seed);
  const everyMs = 1_000 / perSecond;
  const from = sharedNow();
  for (let i = 0; i < count; i += 1) {
    const due = from + (i + random.next() * SHIFT) * everyMs;
    const early = due - sharedNow();
    if (early > 1) await wait(early - 0.5);
    each(random.next);
  }
}

export async function floorRound(round: RoundWanted, floor: FloorPage): Promise<Sample[]> {
  const samples: Sample[] = [];
  await paced(round, () => floor.ask((total) => samples.push({ total })));
  await until(() => samples.length === round.count);
  return samples;
}

/** Where there is time, a caller who was seen hangs up before the next one rings; in a rush each drives the one before from the screen. */
export async function popRound(round: RoundWanted, rings: Rings): Promise<Sample[]> {
  const isRush = round.perSecond > 20;
  rings.begin(() => isRush || rings.hangUp());
  await paced(round, (random) => rings.ring(benchNumber(1 + Math.floor(random() * round.customers))));
  await until(() => rings.samples.length === round.count);
  rings.hangUp();
  return rings.samples;
}

async function until(isDone: () => boolean): Promise<void> {
  const end = sharedNow() + PATIENCE_MS;
  while (!isDone() && sharedNow() < end) await wait(20);
}
