import type { StoreReads } from '../../src/main/store/deskStore.ts';
import { sharedNow } from './benchMessages.ts';

/** The same reads, with a watch on those a pop waits for. `lap` answers what they took since it was asked last, ms. */
export function watchReads(reads: StoreReads): { reads: StoreReads; lap: () => number } {
  let spent = 0;
  const timed = <T>(work: () => T): T => {
    const from = sharedNow();
    try {
      return work();
    } finally {
      spent += sharedNow() - from;
    }
  };
  return {
    reads: {
      ...reads,
      matches: (number) => timed(() => reads.matches(number)),
      face: (customerId, now) => timed(() => reads.face(customerId, now)),
      card: (customerId, now) => timed(() => reads.card(customerId, now)),
    },
    lap: () => {
      const took = spent;
      spent = 0;
      return took;
    },
  };
}
