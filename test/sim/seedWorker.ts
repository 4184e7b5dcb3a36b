import { parentPort } from 'node:worker_threads';
import { checkSeed } from './checkSeed.ts';

/** One seed after the other, each when it is asked for. */
parentPort?.on('message', async (seed: number) => {
  parentPort?.postMessage(await checkSeed(seed, { shorten: false }));
});
