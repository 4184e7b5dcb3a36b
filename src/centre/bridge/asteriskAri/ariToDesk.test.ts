import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../../../test/handedStand.ts';
import { startCentre } from '../../centre.ts';
import { createLog } from '../../log.ts';
import { createRehearsalDesk } from '../../rehearsal/createRehearsalDesk.ts';
import { systemClock } from '../../systemClock.ts';
import { createAriPbx } from './createAriPbx.ts';
import { createAriRehearsal } from './rehearsal/createAriRehearsal.ts';

const token = 'rehearsal-token';
const agents = { agent1: { extension: '101' }, agent2: { extension: '102' } };

/** A whole centre at a rehearsed Asterisk. */
async function openCentre() {
  const ari = await createAriRehearsal();
  const [clock, log] = [systemClock, createLog('silent')];
  const pbx = createAriPbx({ server: ari.server, clock, log, agents, random: () => 0 });
  const centre = await startCentre({ token, pbx, clock, log, listening: { host: '127.0.0.1', port: 0 } });
  onTestFinished(async () => {
    await centre.close();
    await ari.close();
  });
  return { ari, pbx, sitDown: (extension: string) => createRehearsalDesk({ url: centre.url, token, extension }) };
}

test('a call that was handed over rings at a desk, is held and given away there, and ends on both desks', async () => {
  const { ari, sitDown } = await openCentre();
  const [amina, bruno] = [await sitDown('101'), await sitDown('102')];
  await amina.hears('health', ({ pbx }) => pbx === 'up');
  ari.world.comesIn('1700.1', '+33612345678', { stasis: ['agent', '101'] });
  const { call } = await amina.hears('event', ({ event }) => event.type === 'offered');
  ari.world.picksUp('agent1');
  await amina.hears('event', ({ event }) => event.type === 'answered');
  await until(() => expect([...ari.exchange.bridges.values()][0]?.channels.size).toBe(2));
  expect(await amina.ask({ do: 'hold', call })).toMatchObject({ ok: true });
  expect(await amina.ask({ do: 'retrieve', call })).toMatchObject({ ok: true });
  expect(await amina.ask({ do: 'transfer-blind', call, to: '102' })).toMatchObject({ ok: true });
  await bruno.hears('event', ({ event }) => event.type === 'offered' && event.agent === 'agent2');
  ari.world.picksUp('agent2');
  await bruno.hears('event', ({ event }) => event.type === 'transferred' && event.completed);
  ari.world.hangsUp('1700.1');
  await Promise.all([amina, bruno].map((desk) => desk.hears('event', ({ event }) => event.type === 'ended')));
  for (const desk of [amina, bruno]) {
    const owners = ['agent1', 'agent2'];
    expect(desk.calls.get(call)).toMatchObject({ status: 'cleared', owners, hangupBy: 'caller', holds: [{}] });
  }
});

test('a desk is told when the PBX has gone, and finds its call when it is back', async () => {
  const { ari, sitDown } = await openCentre();
  const amina = await sitDown('101');
  await amina.hears('health', ({ pbx }) => pbx === 'up');
  ari.world.comesIn('1700.1', '+33612345678');
  ari.world.picksUp('agent1');
  await amina.hears('event', ({ event }) => event.type === 'answered');
  await ari.kill();
  await amina.hears('health', ({ pbx }) => pbx === 'down');
  expect(await amina.ask({ do: 'hangup', call: '1700.1' })).toMatchObject({ ok: false, code: 'telephony-down' });
  await ari.startAgain();
  await until(() => expect(amina.all('health').at(-1)?.pbx).toBe('up'));
  expect(amina.calls.get('1700.1')).toMatchObject({ status: 'connected', owners: ['agent1'] });
  expect(await amina.ask({ do: 'hold', call: '1700.1' })).toMatchObject({ ok: false, code: 'telephony-cannot' });
  expect(await amina.ask({ do: 'hangup', call: '1700.1' })).toMatchObject({ ok: true });
  await amina.hears('event', ({ event }) => event.type === 'ended' && event.hangupBy === 'agent');
});
