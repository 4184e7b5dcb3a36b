import { expect, test } from 'vitest';
import { checkSeed } from './checkSeed.ts';
import { inWords } from './inWords.ts';

/** Each of them went wrong once: desk, store or centre was mended since. */
const ONCE_WRONG = [
  16, 30, 35, 69, 81, 109, 128, 131, 143, 148, 196, 197, 226, 242, 246, 252, 635, 781, 938, 1_150, 1_668, 1_902, 2_392,
  3_028, 3_061, 4_632, 5_670, 6_168, 8_733, 9_852,
];
const OTHERS = [2_001, 2_002, 2_003, 2_004];

test.each([...ONCE_WRONG, ...OTHERS])(
  'whatever goes wrong on the floor, nothing is lost or doubled, and then it is quiet: seed %i',
  async (seed) => {
    const failure = await checkSeed(seed, { shorten: false });
    if (failure)
      expect.fail(`${inWords(failure)}\nTo see it again, as short as it gets: npm run -s sim -- --seed ${seed}`);
  },
);
