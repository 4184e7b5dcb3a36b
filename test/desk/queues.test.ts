import { expect, test } from 'vitest';
import type { QueueView } from '../../src/shared/link/bridge/queues.ts';
import { openDeskWorld } from '../deskWorld.ts';

const service: QueueView = { queue: 'service', isIn: true, isFixed: false, waiting: 2, waitingSince: 1, free: 3 };

test('the queues are on the desk under the names people know, as the telephony tells them', async () => {
  const world = await openDeskWorld({ capabilities: ['queues'] });
  world.bridge.send({ type: 'queues', queues: [service, { ...service, queue: 'q-77' }] });
  await world.until(({ queues }) => queues?.length === 2);
  expect(world.mirror().queues).toMatchObject([{ label: 'Service client', waiting: 2 }, { label: 'q-77' }]);
  await world.ask('desk.setQueue', { queue: 'service', isIn: false });
  await world.ask('desk.setQueue', { queue: 'service', isIn: true });
  expect(world.bridge.commands()).toEqual([
    { do: 'queue-leave', queue: 'service' },
    { do: 'queue-join', queue: 'service' },
  ]);
  await world.end();
});

test('a telephony without queues is not asked for them', async () => {
  const world = await openDeskWorld({ capabilities: ['dial'] });
  expect(await world.refused('desk.setQueue', { queue: 'service', isIn: false })).toBe('telephony-cannot');
  expect(world.bridge.commands()).toEqual([]);
  await world.end();
});
