import type { Failure } from './checkSeed.ts';

/** What is wrong, what led to it, and how to see it again. */
export const inWords = ({ seed, chance, steps, wrong }: Failure): string =>
  [
    `Seed ${seed}:`,
    ...wrong.split('\n').map((line) => `  ${line}`),
    `after ${steps.length} steps, with chance ${chance}:`,
    ...steps.map(({ command, waitMs }) => `  { command: ${JSON.stringify(command)}, waitMs: ${waitMs} },`),
  ].join('\n');
