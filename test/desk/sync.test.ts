import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const sync = () => world.mirror().sync;

/** What a centre would answer: everything was taken, or everything refused. */
async function answer(outcome: 'applied' | 'refused'): Promise<void> {
  const { sync: store } = world.store;
  const { lastAcked } = await store.load();
  await store.meet({ epoch: 'one', scopes: [], lastMseq: lastAcked, lastId: null, head: 1_000 }, 'unused');
  const batch = await store.take();
  await store.settle(
    batch.map(({ mseq, id }) => ({
      ...{ mseq, id, outcome, seq: outcome === 'applied' ? mseq : 0 },
      ...(outcome === 'refused' && { reason: 'not-allowed' as const }),
    })),
  );
}

test('a desk without a centre says so, and that nothing was refused', () => {
  expect(sync()).toMatchObject({ state: 'off', refused: [], conflicts: [], copy: null });
});

test('a refused change is shown with what was typed; dismissed, it is no longer shown', async () => {
  const id = await world.addCustomer({ lastName: 'Nouveau', city: 'Sète' });
  await answer('applied');
  const { rev } = await world.ask('customer.open', { id });
  await world.ask('customer.edit', { id, rev, patch: { city: 'Ailleurs' } });
  await answer('refused');
  expect((await world.ask('customer.open', { id })).city).toBe('Sète');

  const [refused] = world.store.reads.refused(9);
  expect(refused).toMatchObject({
    reason: 'not-allowed',
    customerId: id,
    typed: [{ field: 'city', value: 'Ailleurs' }],
  });
  const mseq = refused?.mseq ?? 0;
  await world.ask('sync.dismissChange', { mseq });
  expect(sync()?.refused).toEqual([]);
  expect(await world.refused('sync.dismissChange', { mseq })).toBe('not-found');
});

test('a refused change that is told again is on the record again, and waits', async () => {
  const id = await world.addCustomer({ lastName: 'Nouveau', city: 'Sète' });
  await answer('applied');
  const { rev } = await world.ask('customer.open', { id });
  await world.ask('customer.edit', { id, rev, patch: { city: 'Ailleurs' } });
  await answer('refused');
  await world.ask('sync.retryChange', { mseq: world.store.reads.refused(9)[0]?.mseq ?? 0 });
  expect((await world.ask('customer.open', { id })).city).toBe('Ailleurs');
  expect(sync()).toMatchObject({ refused: [], pending: 1 });
});

test('a conflict that is not there cannot be chosen in', async () => {
  expect(await world.refused('sync.choose', { id: 'city:none', choose: 'lost' })).toBe('not-found');
});
