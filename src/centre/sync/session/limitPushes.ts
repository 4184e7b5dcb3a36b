import type { CentreStore, PushBatch, Pushed } from '../../store/centreStore.ts';

export class Busy extends Error {}

/** Takes a batch that came as so many characters. */
export type Push = (batch: PushBatch, length: number) => Promise<Pushed>;

/** What waits to be kept is held in memory: no more characters than this at a time, from all desks together. */
export function limitPushes(store: Pick<CentreStore, 'push'>, most: number): Push {
  let waiting = 0;
  return async (batch, length) => {
    if (waiting > 0 && waiting + length > most) throw new Busy();
    waiting += length;
    try {
      return await store.push(batch);
    } finally {
      waiting -= length;
    }
  };
}
