import { expect, test } from 'vitest';
import { rehearseExchange } from '../../rehearsal/rehearseExchange.ts';

const view = ({ pbx, agent }: Awaited<ReturnType<typeof rehearseExchange>>, name = 'service') =>
  pbx.queues?.(agent).find(({ queue }) => queue === name);
const ringQueue = (floor: Awaited<ReturnType<typeof rehearseExchange>>) =>
  floor.pbx.simulation.ring({ from: '+33612345678', to: null, withheld: false, name: null });

test('everybody begins in every queue, and nobody waits', async () => {
  const floor = await rehearseExchange();
  expect(floor.pbx.queues?.(floor.agent)).toMatchObject([
    { queue: 'service', isIn: true, isFixed: false, waiting: 0, waitingSince: null },
    { queue: 'commandes', isIn: true },
    { queue: 'maroc', isIn: true },
  ]);
});

test('whoever logs out of a queue is no longer free for it, and its callers wait until they are back', async () => {
  const floor = await rehearseExchange();
  const before = view(floor)?.free ?? 0;
  await floor.run({ do: 'queue-leave', queue: 'service' });
  expect(view(floor)).toMatchObject({ isIn: false, free: before - 1 });
  const arrivedAt = floor.clock.now();
  ringQueue(floor);
  floor.clock.pass(3_000);
  expect(view(floor)).toMatchObject({ waiting: 1, waitingSince: arrivedAt });
  await floor.run({ do: 'queue-join', queue: 'service' });
  expect(view(floor)).toMatchObject({ isIn: true, waiting: 0 });
  expect(floor.pbx.calls()).toMatchObject([{ status: 'alerting', ringing: [floor.agent] }]);
});

test('a call for one person rings at them, whatever queue they left', async () => {
  const floor = await rehearseExchange();
  await floor.run({ do: 'queue-leave', queue: 'service' });
  expect(floor.call(floor.ring())).toMatchObject({ status: 'alerting', ringing: [floor.agent] });
});

test('a queue that does not exist is refused', async () => {
  const floor = await rehearseExchange();
  expect(await floor.run({ do: 'queue-join', queue: 'nowhere' })).toMatchObject({ ok: false, code: 'not-found' });
});
