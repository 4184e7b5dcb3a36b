import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRenderer } from '../scripts/start/buildRenderer.ts';
import { createRandom } from '../src/shared/demo/random.ts';
import { OBJECTIONS, STEPS } from './guidance/benchLibrary.ts';
import type { GuidanceSamples } from './guidance/guidanceRound.ts';
import { createGuidanceRound } from './guidance/guidanceRound.ts';
import { startGuidanceDesk } from './guidance/startGuidanceDesk.ts';
import { openBrowser, openPage } from './openBrowser.ts';
import type { Percentiles } from './percentiles.ts';
import { percentiles } from './percentiles.ts';

/** One period of a screen of 60 Hz. */
const FRAME_MS = 1_000 / 60;
const ROUNDS = 10;

/**
 * Key → painted in a conversation with a script of 500 steps and 500 objections. Two empty pages are the floor: one shows a key at once, the other
 * what the desk's process sends back. The bar is one frame: p99 within a frame of the floor's, of the second one for what the desk is asked for;
 * of each the middle round's, which of so few keys is its slowest.
 */
export async function benchGuidance({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  await buildRenderer(() => say('building the page'));
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-bench-'));
  const desk = startGuidanceDesk(join(folder, 'desk.db'));
  const { deskUrl, floorUrl } = await desk.ready;
  const browser = await openBrowser();
  try {
    const pages = { floor: await openPage(browser, floorUrl), desk: await openPage(browser, deskUrl) };
    await pages.desk.locator('main').first().waitFor();
    desk.ring();
    const round = createGuidanceRound(pages, createRandom(5));
    await round.warmUp();
    const rounds: GuidanceSamples[] = [];
    for (let n = 0; n < (quick ? 3 : ROUNDS); n += 1) {
      say(`round ${n + 1}`);
      rounds.push(await round.run());
    }
    return { ...report(rounds), desk_rss_mb: (await desk.end()).rssMb };
  } finally {
    await browser.close();
    desk.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(rounds: readonly GuidanceSamples[]): object {
  const of = (name: keyof GuidanceSamples) => told(rounds.map((round) => round[name]));
  const [floor, echo] = [of('floor'), of('echo')];
  const [open, letter, step, riposte] = [of('open'), of('letter'), of('step'), of('riposte')];
  const isWithin = (bar: Told, acts: Told[]) => acts.every(({ p99_round: ms }) => ms <= bar.p99_round + FRAME_MS);
  return {
    ...{ name: 'guidance', steps: STEPS, objections: OBJECTIONS },
    key_to_painted_ms: { floor, echo, open, letter, step, riposte },
    /** What the page does by itself. */
    within_a_frame: isWithin(floor, [open, letter]),
    /** What the desk is asked for. */
    asked_within_a_frame: isWithin(echo, [step, riposte]),
  };
}

interface Told extends Percentiles {
  /** The p99 of the middle round: what else the machine does in some seconds does not decide. */
  p99_round: number;
  keys: number;
}

function told(rounds: number[][]): Told {
  const all = rounds.flat();
  const p99s = rounds.map((times) => percentiles(times).p99);
  return { ...percentiles(all), p99_round: percentiles(p99s).p50, keys: all.length };
}
