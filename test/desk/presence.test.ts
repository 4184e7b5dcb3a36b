import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const lunch = { status: 'paused', reason: 'lunch' } as const;
const told = () => world.bridge.said.flatMap((frame) => (frame.type === 'agent' ? [frame.status, frame.reason] : []));
const closeCall = async () => {
  const [first] = world.call().dispositions;
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: first!.key });
  world.clock.advance(5_000);
};

test('a pause for after the call begins when the call is closed, and the centre never hears of a ready moment', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.ask('desk.setNextPresence', { next: lunch });
  expect(world.mirror().presence).toMatchObject({ status: 'ready', chosen: { status: 'ready' }, next: lunch });
  await world.hangUp();
  expect(world.mirror().presence).toMatchObject({ status: 'wrap-up', next: lunch });
  await closeCall();
  expect(world.mirror().presence).toMatchObject({ ...lunch, chosen: lunch, next: null });
  await world.ring(claire, 'call-2');
  expect(told()).toEqual(['ready', null, 'wrap-up', null, 'paused', 'lunch']);
});

test('what was chosen for afterwards is taken back as easily', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.ask('desk.setNextPresence', { next: lunch });
  await world.ask('desk.setNextPresence', { next: null });
  await world.hangUp();
  await closeCall();
  expect(world.mirror().presence).toMatchObject({ status: 'ready', next: null });
});

test('a second call that waits does not put off the pause after this one', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.ring('+33142685300', 'call-2');
  await world.ask('desk.setNextPresence', { next: lunch });
  await world.hangUp();
  await closeCall();
  expect(world.call('call-2').place).toBe('ringing');
  expect(world.mirror().presence).toMatchObject(lunch);
});

test('without a call, the next state begins at once', async () => {
  await world.ask('desk.setNextPresence', { next: lunch });
  expect(world.mirror().presence).toMatchObject({ ...lunch, next: null });
});

test('what was chosen for after the call is still so after a power cut', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.ask('desk.setNextPresence', { next: lunch });
  await world.saved();
  world = await world.restart();
  expect(world.mirror().presence).toMatchObject({ chosen: { status: 'ready' }, next: lunch });
});

test('a call that rang out pauses the agent, who had chosen to be ready; one word brings them back', async () => {
  await world.ring(claire);
  world.clock.advance(15_000);
  await world.hangUp();
  expect(world.mirror().presence).toMatchObject({ status: 'paused', reason: 'missed', chosen: { status: 'ready' } });
  await world.saved();
  world = await world.restart();
  expect(world.mirror().presence).toMatchObject({ status: 'paused', reason: 'missed', chosen: { status: 'ready' } });
  await world.ask('desk.setPresence', { status: 'ready', reason: null });
  expect(world.mirror().presence).toMatchObject({ status: 'ready', reason: null });
});

test('the reasons for a pause are the centre’s own, in both languages', () => {
  expect(world.mirror().pauses?.map(({ key, label }) => `${key} ${label.en}`)).toContain('lunch Lunch');
});
