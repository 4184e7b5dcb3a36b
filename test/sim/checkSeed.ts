import fc from 'fast-check';
import type { Scenario } from './commands.ts';
import { scenario } from './commands.ts';
import { runScenario } from './runScenario.ts';

export interface Failure extends Scenario {
  seed: number;
  wrong: string;
}

const PATIENCE_MS = 600_000;

/** One history made of a number; null: nothing went wrong. `shorten`: as short as it still goes wrong. */
export async function checkSeed(seed: number, { shorten }: { shorten: boolean }): Promise<Failure | null> {
  const details = await fc.check(fc.asyncProperty(scenario, runScenario), {
    ...{ seed, numRuns: 1, unbiased: true, endOnFailure: !shorten, interruptAfterTimeLimit: PATIENCE_MS },
  });
  if (!details.failed || !details.counterexample) return null;
  const [found] = details.counterexample as [Scenario];
  const error = details.errorInstance;
  return { seed, ...found, wrong: error instanceof Error ? error.message : String(error) };
}
