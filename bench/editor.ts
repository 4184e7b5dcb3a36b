import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRenderer } from '../scripts/start/buildRenderer.ts';
import { createRandom } from '../src/shared/demo/random.ts';
import type { EditorSamples } from './editor/editorRound.ts';
import { createEditorRound } from './editor/editorRound.ts';
import { STEPS } from './guidance/benchLibrary.ts';
import { startGuidanceDesk } from './guidance/startGuidanceDesk.ts';
import { openBrowser, openPage } from './openBrowser.ts';
import type { Percentiles } from './percentiles.ts';
import { percentiles } from './percentiles.ts';

/** One period of a screen of 60 Hz. */
const FRAME_MS = 1_000 / 60;
const ROUNDS = 10;

/**
 * Key → painted in the editor of a script with 500 steps: in the words of a step and in its title, which the outline shows too. An empty page is the
 * floor: it shows a key at once. The bar is one frame more than that, at the p99 of the middle round. `busy`: what a key costs the page's thread, ms.
 */
export async function benchEditor({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  await buildRenderer(() => say('building the page'));
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-bench-'));
  const desk = startGuidanceDesk(join(folder, 'desk.db'));
  const { deskUrl, floorUrl } = await desk.ready;
  const browser = await openBrowser();
  try {
    const pages = { floor: await openPage(browser, floorUrl), desk: await openPage(browser, deskUrl) };
    const round = await createEditorRound(pages, createRandom(5));
    await round.run();
    const rounds: EditorSamples[] = [];
    for (let n = 0; n < (quick ? 3 : ROUNDS); n += 1) {
      say(`round ${n + 1}`);
      rounds.push(await round.run());
    }
    return report(rounds);
  } finally {
    await browser.close();
    desk.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(rounds: readonly EditorSamples[]): object {
  const [floor, words, title] = (['floor', 'words', 'title'] as const).map((name) =>
    told(rounds.map((round) => round[name])),
  ) as [Told, Told, Told];
  return {
    ...{ name: 'editor', steps: STEPS },
    key_to_painted_ms: { floor, words, title },
    busy_ms: percentiles(rounds.map(({ busy }) => busy)).p50,
    within_a_frame: [words, title].every(({ p99_round: ms }) => ms <= floor.p99_round + FRAME_MS),
  };
}

interface Told extends Percentiles {
  p99_round: number;
  keys: number;
}

function told(rounds: number[][]): Told {
  const p99s = rounds.map((times) => percentiles(times).p99);
  return { ...percentiles(rounds.flat()), p99_round: percentiles(p99s).p50, keys: rounds.flat().length };
}
