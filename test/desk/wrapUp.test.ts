import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
  await world.ring(claire);
  await world.pickUp();
});
afterEach(() => world.end());

const plain = () => world.call().dispositions.find(({ needsCallback }) => !needsCallback)!.key;
const withCallback = () => world.call().dispositions.find(({ needsCallback }) => needsCallback)!.key;
const callbackPromise = () => ({
  callId: 'call-1',
  promise: { kind: 'callback' as const, text: 'Rappeler', dueAt: world.clock.now() + 3_600_000, owner: 'Amina' },
});
const outcomes = async () => (await world.ask('callLog.list', {})).calls.map(({ disposition }) => disposition);

test('the countdown lasts a minute, and more time adds a minute each time', async () => {
  await world.hangUp();
  await world.ask('wrapUp.moreTime', { callId: 'call-1' });
  world.clock.advance(119_999);
  expect(world.mirror().calls).toHaveLength(1);
  expect(world.call().wrapUp).toMatchObject({ extensions: 1 });
  world.clock.advance(1);
  expect(world.mirror().calls).toEqual([]);
});

test('a wrap-up that runs out is recorded as not set, and said', async () => {
  await world.hangUp();
  world.clock.advance(60_000);
  expect(world.mirror().notices).toMatchObject([{ code: 'not-set', callId: 'call-1' }]);
  await world.saved();
  expect(await outcomes()).toEqual(['not-set']);
});

test('what was coded ahead is kept to the end of the countdown, and can be closed at once', async () => {
  const key = plain();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: key });
  await world.hangUp();
  world.clock.advance(20_000);
  expect(world.mirror().calls).toHaveLength(1);
  await world.ask('wrapUp.close', { callId: 'call-1' });
  expect(world.mirror().calls).toEqual([]);
  await world.saved();
  expect(await outcomes()).toEqual([key]);
});

test('a choice can be taken back for five seconds, and leaves time to choose again', async () => {
  await world.hangUp();
  world.clock.advance(58_000);
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: plain() });
  world.clock.advance(4_000);
  await world.ask('wrapUp.undo', { callId: 'call-1' });
  world.clock.advance(19_999);
  expect(world.call()).toMatchObject({ place: 'wrap-up', disposition: null });
});

test('nothing is closed upon an agent who still writes', async () => {
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: plain() });
  world.clock.advance(4_000);
  await world.ask('notes.keep', { callId: 'call-1', text: 'encore un mot', rev: 1 });
  world.clock.advance(4_000);
  expect(world.mirror().calls).toHaveLength(1);
  world.clock.advance(1_000);
  expect(world.mirror().calls).toEqual([]);
});

test('the last words of a note still reach a call that was just closed', async () => {
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: plain() });
  await world.ask('wrapUp.close', { callId: 'call-1' });
  await world.ask('notes.keep', { callId: 'call-1', text: 'dernier mot', rev: 1 });
  const [logged] = (await world.ask('callLog.list', {})).calls;
  expect((await world.ask('callLog.story', { id: logged!.id })).notes).toBe('dernier mot');
});

test('no call is dialled and nobody is ready before the last one has its disposition', async () => {
  await world.hangUp();
  expect(await world.refused('wrapUp.close', { callId: 'call-1' })).toBe('disposition-required');
  expect(await world.refused('call.dial', { number: '01 42 68 53 00' })).toBe('disposition-required');
  expect(await world.refused('desk.setPresence', { status: 'ready', reason: null })).toBe('disposition-required');
  expect(world.mirror().presence.status).toBe('wrap-up');
  expect(world.bridge.commands()).toEqual([]);
});

test('a pause asked for in wrap-up begins when the call is closed', async () => {
  await world.hangUp();
  await world.ask('desk.setPresence', { status: 'paused', reason: 'lunch' });
  expect(world.mirror().presence.status).toBe('wrap-up');
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: plain() });
  world.clock.advance(5_000);
  expect(world.mirror().presence).toMatchObject({ status: 'paused', reason: 'lunch' });
});

test('the centre hears of the wrap-up and of its end', async () => {
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: plain() });
  world.clock.advance(5_000);
  await expect
    .poll(() => world.bridge.said.flatMap((frame) => (frame.type === 'agent' ? [frame.status] : [])))
    .toEqual(['ready', 'wrap-up', 'ready']);
});

test('a disposition that promises a callback waits for its date', async () => {
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: withCallback() });
  expect(world.call().awaits).toBe('callback');
  expect(await world.refused('wrapUp.close', { callId: 'call-1' })).toBe('callback-required');
  world.clock.advance(6_000);
  expect(world.mirror().calls).toHaveLength(1);
  await world.ask('promise.add', callbackPromise());
  expect(world.call().awaits).toBeNull();
  world.clock.advance(5_000);
  expect(world.mirror().calls).toEqual([]);
  await world.saved();
  expect((await world.ask('home.today', {})).promises).toMatchObject([{ kind: 'callback', number: claire }]);
});

test('a promise that was taken back is gone, and a callback is owed again', async () => {
  const { id } = await world.ask('promise.add', callbackPromise());
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: withCallback() });
  await world.ask('promise.remove', { callId: 'call-1', id });
  expect(world.call()).toMatchObject({ promises: [], awaits: 'callback' });
  world.clock.advance(10_000);
  expect(world.mirror().calls).toHaveLength(1);
});

test('an unknown disposition is refused', async () => {
  expect(await world.refused('wrapUp.choose', { callId: 'call-1', disposition: 'made-up' })).toBe('not-found');
  expect(await world.refused('wrapUp.choose', { callId: 'call-9', disposition: plain() })).toBe('no-such-call');
});
