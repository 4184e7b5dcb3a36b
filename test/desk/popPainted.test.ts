import { afterEach, beforeEach, expect, test } from 'vitest';
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
