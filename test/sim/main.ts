import { parseArgs } from 'node:util';
import { checkSeed } from './checkSeed.ts';
import { inWords } from './inWords.ts';
import { runSeeds } from './runSeeds.ts';

const USAGE = 'npm run sim -- --seeds 10000 [--from 1] [--jobs 2]   or   npm run sim -- --seed 42';

function give(line: string): never {
  console.error(`${line}\n${USAGE}`);
  process.exit(2);
}

function options() {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({ options: { seed: option, seeds: option, from: option, jobs: option } });
    const number = (name: keyof typeof values, usual: number) => {
      const given = values[name] ?? `${usual}`;
      return /^\d{1,9}$/.test(given) ? Number(given) : give(`--${name} wants a number, not "${given}".`);
    };
    return { one: values.seed === undefined ? null : number('seed', 0), number };
  } catch (error) {
    return give(error instanceof Error ? error.message : String(error));
  }
}

/** Played, and if it goes wrong made as short as it still does. */
async function replay(seed: number): Promise<number> {
  const failure = await checkSeed(seed, { shorten: true });
  console.log(failure ? inWords(failure) : `Seed ${seed}: nothing lost, nothing doubled, quiet.`);
  return failure ? 1 : 0;
}

const { one, number } = options();
const failed =
  one === null
    ? await runSeeds({ from: number('from', 1), seeds: number('seeds', 100), jobs: Math.max(1, number('jobs', 2)) })
    : await replay(one);
process.exitCode = failed > 0 ? 1 : 0;
