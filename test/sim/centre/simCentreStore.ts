import type { CentreStore, PushBatch } from '../../../src/centre/store/centreStore.ts';
import type { Work } from '../../../src/centre/store/draft/work.ts';
import type { Random } from '../../../src/shared/demo/random.ts';
import type { Clock } from '../../../src/shared/lib/clock.ts';
import { createMemoryCentreStore } from '../../memoryCentreStore/createMemoryCentreStore.ts';
import { pause } from '../world/simTime.ts';
import type { Disk } from './createSimCentre.ts';
import { pushedIn } from './journal.ts';

/** A store that takes its time before a commit, and before it says so; and writes down what it did. */
export function openSimCentreStore(disk: Disk, { clock, random }: { clock: Clock; random: Random }): CentreStore {
  const { memory, journal } = disk;
  const store = createMemoryCentreStore({ memory, now: clock.now });
  const known = pushedIn(journal);
  const note = (work: Work) => journal.push({ ...work, at: clock.now() });
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    await pause(clock, random.int(0, 8));
    const answer = work();
    await pause(clock, random.int(0, 8));
    return answer;
  };
  const noteBatch = (batch: PushBatch, taken: readonly { id: string }[]) => {
    const ids = new Set(taken.map(({ id }) => id).filter((id) => !known.has(id)));
    const mutations = batch.mutations.filter(({ id }) => ids.delete(id));
    for (const { id } of mutations) known.add(id);
    if (mutations.length > 0) note({ type: 'push', batch: { ...batch, mutations } });
  };
  return {
    ...store,
    state: () => slowly(store.state),
    lastOf: (device, incarnation) => slowly(() => store.lastOf(device, incarnation)),
    push: (batch) =>
      slowly(async () => {
        const pushed = await store.push(batch);
        noteBatch(batch, pushed.results);
        return pushed;
      }),
    page: (scope, after, limit) => slowly(() => store.page(scope, after, limit)),
    copyPage: (scope, kind, after, limit) => slowly(() => store.copyPage(scope, kind, after, limit)),
    sums: (scope, kind) => slowly(() => store.sums(scope, kind)),
    range: (scope, kind, range, after, limit) => slowly(() => store.range(scope, kind, range, after, limit)),
    put: (rows) => slowly(() => store.put(rows).then(() => void note({ type: 'put', rows }))),
    remove: (customerId) =>
      slowly(() => store.remove(customerId).then(() => void note({ type: 'remove', customerId }))),
    setScopes: (customerId, scopes) =>
      slowly(() => store.setScopes(customerId, scopes).then(() => void note({ type: 'scopes', customerId, scopes }))),
    collect: (before) =>
      slowly(async () => {
        // Answers are kept for longer than any desk here sleeps.
        const { results, resultsById } = memory;
        [memory.results, memory.resultsById] = [new Map(), new Map()];
        await store.collect(before);
        Object.assign(memory, { results, resultsById });
        journal.push({ type: 'collect', before, at: clock.now() });
      }),
  };
}
