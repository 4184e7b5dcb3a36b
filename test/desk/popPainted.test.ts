import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBridgeStand } from '../bridgeStand.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

test('how fast the record came is no news of its own: the page hears it with the next change', async () => {
  await world.ring(claire);
  const told = world.frames.length;
  await world.ask('call.popPainted', { callId: 'call-1', ms: 12 });
  expect(world.frames).toHaveLength(told);
  world.clock.advance(7_000);
  await world.pickUp();
  expect(world.call()).toMatchObject({ place: 'talking', popMs: 12 });
});

test('the first measure of a call stays', async () => {
  await world.ring(claire);
  await world.ask('call.popPainted', { callId: 'call-1', ms: 12 });
  await world.ask('call.popPainted', { callId: 'call-1', ms: 900 });
  await world.pickUp();
  expect(world.call().popMs).toBe(12);
});

test('from the ring at the PBX to the page, with the bridge’s clock corrected, kept with the call and in its story', async () => {
  const ahead = await openBridgeStand({ ...world.clock, now: () => world.clock.now() + 90_000 });
  const other = await openDeskWorld({ bridge: ahead });
  const remote = { number: claire, raw: claire, name: null, withheld: false };
  const at = other.clock.now() + 90_000 - 30;
  ahead.tell('call-1', { type: 'arrived', at, direction: 'inbound', remote, did: null, queue: null });
  ahead.tell('call-1', { type: 'offered', at, agent: 'agent1' });
  await other.until(({ calls }) => calls.length === 1);
  await other.ask('call.popPainted', { callId: 'call-1', ms: 12, at: other.clock.now() + 14 });
  ahead.tell('call-1', { type: 'answered', at: at + 5_000, agent: 'agent1' });
  await other.until(() => other.call().place === 'talking');
  expect(other.call()).toMatchObject({ popMs: 12, ringToPopMs: 44 });
  await other.hangUp();
  const [first] = other.call().dispositions;
  await other.ask('wrapUp.choose', { callId: 'call-1', disposition: first?.key ?? '' });
  other.clock.advance(5_000);
  await other.saved();
  const [logged] = (await other.ask('callLog.list', {})).calls;
  expect(await other.ask('callLog.story', { id: logged?.id ?? '' })).toMatchObject({ popMs: 12, ringToPopMs: 44 });
  await other.end();
});

test('clocks that disagree by a millisecond never make a pop faster than the page was', async () => {
  await world.ring(claire);
  await world.ask('call.popPainted', { callId: 'call-1', ms: 12, at: world.clock.now() });
  await world.pickUp();
  expect(world.call().ringToPopMs).toBe(12);
});
