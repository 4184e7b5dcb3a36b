import { expect, test } from 'vitest';
import { openBridgeStand } from '../bridgeStand.ts';
import { openDeskWorld } from '../deskWorld.ts';
import { createFakeClock } from '../fakeClock.ts';

const casablanca = '+212522123456';

test('a desk of a Moroccan centre reads and writes numbers as people there do, also before the centre is there', async () => {
  const bridge = await openBridgeStand(createFakeClock(), { country: 'MA' });
  let world = await openDeskWorld({ bridge });
  expect(world.mirror().country).toBe('MA');
  const { remoteLabel, line } = await world.ring(casablanca);
  expect(remoteLabel).toBe('05 22 12 34 56');
  expect(line).toEqual({ kind: 'fixed', country: 'MA', region: 'ma-casablanca' });
  await world.pickUp();
  bridge.tell('call-1', { type: 'held', at: world.clock.now() });
  await world.until(() => world.call().call.status === 'held');
  await world.ask('call.dial', { number: '06 61 23 45 67' });
  expect(bridge.commands().at(-1)).toEqual({ do: 'dial', number: '+212661234567' });
  await world.saved();
  world = await world.restart();
  expect(world.mirror().country).toBe('MA');
  await world.end();
});

test('a centre that does not say where it is is French, and one from elsewhere changes nothing', async () => {
  const world = await openDeskWorld({ bridge: await openBridgeStand(createFakeClock(), { country: 'BE' }) });
  expect(world.mirror().country).toBe('FR');
  expect((await world.ring('+33142685300')).remoteLabel).toBe('01 42 68 53 00');
  await world.end();
});
