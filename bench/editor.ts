import { createRandom } from '../src/shared/demo/random.ts';
import type { EditorSamples } from './editor/editorRound.ts';
import { createEditorRound } from './editor/editorRound.ts';
import { STEPS } from './guidance/benchLibrary.ts';
import { onGuidanceDesk } from './guidance/onGuidanceDesk.ts';
import type { Told } from './keyRounds.ts';
import { FRAME_MS, runRounds, told } from './keyRounds.ts';
import { percentiles } from './percentiles.ts';

/**
 * Key → painted in the editor of a script with 500 steps: in the words of a step and in its title, which the outline shows too. An empty page is the
 * floor: it shows a key at once. The bar is one frame more than that, at the p99 of the middle round. `busy`: what a key costs the page's thread, ms.
 */
export function benchEditor({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  return onGuidanceDesk(say, async (pages) => {
    const round = await createEditorRound(pages, createRandom(5));
    await round.run();
    return report(await runRounds(round.run, quick, say));
  });
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
