import { createRandom } from '../src/shared/demo/random.ts';
import { OBJECTIONS, STEPS } from './guidance/benchLibrary.ts';
import type { GuidanceSamples } from './guidance/guidanceRound.ts';
import { createGuidanceRound } from './guidance/guidanceRound.ts';
import { onGuidanceDesk } from './guidance/onGuidanceDesk.ts';
import type { Told } from './keyRounds.ts';
import { FRAME_MS, runRounds, told } from './keyRounds.ts';

/**
 * Key → painted in a conversation with a script of 500 steps and 500 objections. Two empty pages are the floor: one shows a key at once, the other
 * what the desk's process sends back. The bar is one frame: p99 within a frame of the floor's, of the second one for what the desk is asked for;
 * of each the middle round's, which of so few keys is its slowest.
 */
export function benchGuidance({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  return onGuidanceDesk(say, async (pages, desk) => {
    await pages.desk.locator('main').first().waitFor();
    desk.ring();
    const round = createGuidanceRound(pages, createRandom(5));
    await round.warmUp();
    const rounds = await runRounds(round.run, quick, say);
    return { ...report(rounds), desk_rss_mb: (await desk.end()).rssMb };
  });
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
