import { afterEach, beforeEach, expect, test } from 'vitest';
import { BRIDGE_FRAME_BYTES } from '../../shared/link/bridge/messages.ts';
import { connectRehearsalDesk, createRehearsalDesk } from '../rehearsal/createRehearsalDesk.ts';
import type { Rehearsal } from '../rehearsal/startRehearsal.ts';
import { startRehearsal } from '../rehearsal/startRehearsal.ts';
import { ending } from './wire.ts';

let floor: Rehearsal;
beforeEach(async () => {
  floor = await startRehearsal();
});
afterEach(() => floor.end());

const caller = { from: '+33612345678', withheld: false, name: 'Claire Dupont', to: '101' };
const ring = (request = caller) => {
  const rung = floor.pbx.simulation?.ring(request);
  if (!rung?.ok) throw new Error(rung?.message);
  return rung.value.call;
};
const desk = async (extension = '101', device?: string) => {
  const link = await createRehearsalDesk({ ...floor.hello, extension, ...(device && { device }) });
  await link.hears('health');
  return link;
};

test('a desk that says hello is welcomed, then told the truth, then how the telephony is', async () => {
  const agent = await desk();
  expect(agent.heard.slice(0, 3).map(({ type }) => type)).toEqual(['welcome', 'snapshot', 'health']);
  expect(agent.all('welcome')[0]).toMatchObject({ agent: 'agent-101', labels: { service: 'Service client' } });
  expect(agent.all('health')[0]).toMatchObject({ pbx: 'up' });
});

test('a call that rings, is answered, held, retrieved and hung up is told in that order and numbered', async () => {
  const agent = await desk();
  const call = ring();
  await agent.hears('event', ({ event }) => event.type === 'offered');
  for (const word of ['answer', 'hold', 'retrieve', 'hangup'] as const) {
    expect(await agent.ask({ do: word, call })).toMatchObject({ ok: true });
  }
  const events = agent.all('event');
  expect(events.map(({ event }) => event.type)).toEqual([
    'arrived',
    'offered',
    'answered',
    'held',
    'retrieved',
    'ended',
  ]);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(agent.calls.get(call)).toMatchObject({
    status: 'cleared',
    remote: { number: '+33612345678' },
    owners: ['agent-101'],
  });
});

test('a desk that comes back finds the call it had, and the numbers begin again', async () => {
  const agent = await desk();
  const call = ring();
  await agent.ask({ do: 'answer', call });
  await agent.leave();
  const again = await desk();
  expect(again.all('snapshot')[0]).toMatchObject({ seq: 0, calls: [{ id: call, status: 'connected' }] });
  await again.ask({ do: 'hold', call });
  expect(again.all('event')).toMatchObject([{ seq: 1, call, event: { type: 'held' } }]);
});

test('a desk that missed something asks for the truth and goes on from there', async () => {
  const agent = await desk();
  const call = ring();
  await agent.ask({ do: 'answer', call });
  agent.say({ type: 'resync' });
  const truth = await agent.hears('snapshot', ({ seq }) => seq > 0);
  expect(truth).toMatchObject({ seq: 3, calls: [{ id: call, status: 'connected' }] });
});

test('a call that ended while the desk was away a moment is shown with how it ended', async () => {
  const agent = await desk();
  const call = ring();
  await agent.ask({ do: 'answer', call });
  await agent.leave();
  floor.pbx.simulation?.hangUp(call);
  expect((await desk()).calls.get(call)).toMatchObject({ status: 'cleared', outcome: 'answered', hangupBy: 'caller' });
});

test('a call is shown to the desks whose phones it rang at, and to no other', async () => {
  const amina = await desk('101');
  const other = await desk('105');
  const call = ring();
  await amina.ask({ do: 'answer', call });
  ring({ ...caller, to: '105' });
  await other.hears('event', ({ event }) => event.type === 'offered');
  expect(other.calls.has(call)).toBe(false);
  expect(await other.ask({ do: 'hangup', call })).toMatchObject({ ok: false, code: 'no-such-call' });
  expect(amina.calls.get(call)?.status).toBe('connected');
});

test('when a colleague takes a call that rang here, this desk sees who', async () => {
  const amina = await desk('101');
  const rung = floor.pbx.simulation?.ring({ ...caller, to: null });
  const call = rung?.ok ? rung.value.call : '';
  await amina.ask({ do: 'reject', call });
  floor.clock.pass(5_000);
  await amina.hears('event', ({ event }) => event.type === 'answered' && event.agent === 'agent-102');
  expect(amina.calls.get(call)).toMatchObject({ status: 'connected', owners: ['agent-102'] });
});

test('a desk that a call comes to late is told its story from the beginning', async () => {
  const amina = await desk('101');
  const badr = await desk('105');
  const call = ring();
  await amina.ask({ do: 'answer', call });
  await amina.ask({ do: 'transfer-blind', call, to: '105' });
  await badr.hears('event', ({ event }) => event.type === 'offered' && event.agent === 'agent-105');
  await badr.ask({ do: 'answer', call });
  await amina.hears('event', ({ event }) => event.type === 'answered' && event.agent === 'agent-105');
  expect(badr.calls.get(call)).toEqual(amina.calls.get(call));
  expect(badr.calls.get(call)).toMatchObject({ status: 'connected', owners: ['agent-101', 'agent-105'] });
});

test('what an agent noted travels with the call to whoever it rings at next, and not back', async () => {
  const amina = await desk('101');
  const badr = await desk('105');
  const call = ring();
  await amina.ask({ do: 'answer', call });
  amina.say({ type: 'note', call, baton: 'second delay, promise by Friday' });
  await amina.ask({ do: 'transfer-blind', call, to: '105' });
  expect(await badr.hears('baton')).toMatchObject({ call, baton: 'second delay, promise by Friday' });
  expect(amina.all('baton')).toEqual([]);
});

test('nobody may leave a note on a call of others', async () => {
  await desk('101');
  const badr = await desk('105');
  badr.say({ type: 'note', call: ring(), baton: 'mine' });
  expect(await badr.hears('refused')).toMatchObject({ code: 'no-such-call' });
});

test('a command that is sent twice is run once and answered once', async () => {
  const agent = await desk();
  const first = await agent.ask({ do: 'dial', number: '0142685300' }, 'the-same');
  agent.say({ type: 'command', id: 'the-same', command: { do: 'dial', number: '0142685300' } });
  await agent.ask({ do: 'simulate-pace', perHour: 0 });
  expect(agent.all('result').filter(({ id }) => id === 'the-same')).toHaveLength(1);
  expect(floor.pbx.calls()).toHaveLength(1);
  await agent.leave();
  const again = await desk();
  expect(await again.ask({ do: 'dial', number: '0142685300' }, 'the-same')).toEqual(first);
  expect(floor.pbx.calls()).toHaveLength(1);
});

test('a stranger without the token hears nothing but the refusal', async () => {
  const stranger = await createRehearsalDesk({ ...floor.hello, token: 'guessed' });
  expect(await stranger.closed).toBe(ending.notAllowed);
  expect(stranger.heard).toMatchObject([{ type: 'refused', code: 'not-allowed' }]);
});

test('whoever speaks before saying hello is sent away', async () => {
  const link = await connectRehearsalDesk(floor.hello.url);
  link.say({ type: 'command', id: '1', command: { do: 'dial', number: '0142685300' } });
  expect(await link.closed).toBe(ending.helloExpected);
  expect(floor.pbx.calls()).toEqual([]);
});

test('a device that connects again takes the place of its older connection', async () => {
  const older = await desk('101', 'laptop');
  const newer = await desk('101', 'laptop');
  expect(await older.closed).toBe(ending.replaced);
  expect(await newer.ask({ do: 'dial', number: '0142685300' })).toMatchObject({ ok: true });
});

test('what an agent chose is seen by the others', async () => {
  const amina = await desk('101');
  const badr = await desk('105');
  amina.say({ type: 'agent', status: 'paused', reason: 'break' });
  const { changed } = await badr.hears('agents', (news) => news.changed.some(({ status }) => status === 'paused'));
  expect(changed.find(({ agent }) => agent === 'agent-101')).toMatchObject({ status: 'paused', reason: 'break' });
});

test('malformed frames are counted and refused, and the connection stays', async () => {
  const agent = await desk();
  for (const frame of ['', 'x', '[]', '{"type":"dance"}', '{"type":"command"}', Buffer.from([0, 255, 3])])
    agent.sayRaw(frame);
  await agent.hears('refused', () => agent.all('refused').length === 6);
  expect(agent.all('refused').every(({ code }) => code === 'bad-input')).toBe(true);
  expect(await agent.ask({ do: 'dial', number: '0142685300' })).toMatchObject({ ok: true });
});

test('a frame that is too large is not even read', async () => {
  const agent = await desk();
  agent.sayRaw('x'.repeat(BRIDGE_FRAME_BYTES + 1));
  expect(await agent.closed).toBe(1009);
});

test('whoever floods the bridge is cut, and the others do not notice', async () => {
  const calm = await desk('105');
  const wild = await desk('101');
  for (let n = 0; n < 2_000; n += 1) wild.sayRaw('{"type":"ping","t":1}');
  expect(await wild.closed).toBe(ending.flooding);
  expect(await calm.ask({ do: 'dial', number: '0142685300' })).toMatchObject({ ok: true });
});

test('each desk is told how its own agent stands to the queues, and what waits in them, within a second', async () => {
  const amina = await desk('101');
  const samir = await desk('104');
  await amina.ask({ do: 'queue-leave', queue: 'service' });
  const inService = (isIn: boolean) => (told: { queues: { queue: string; isIn: boolean }[] }) =>
    told.queues.some((one) => one.queue === 'service' && one.isIn === isIn);
  const began = Date.now();
  await amina.hears('queues', inService(false));
  await samir.hears('queues', inService(true));
  samir.say({ type: 'agent', status: 'paused', reason: 'lunch' });
  const isAtLunch = ({ agent, reason }: { agent: string; reason: string | null }) =>
    agent === 'agent-104' && reason === 'lunch';
  await amina.hears('agents', ({ changed }) => changed.some(isAtLunch));
  expect(Date.now() - began).toBeLessThan(1_000);
});
