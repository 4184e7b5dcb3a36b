import { afterEach, expect, test, vi } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { PbxHealth } from '../../../shared/link/bridge/messages.ts';
import { createLog } from '../../log.ts';
import { systemClock } from '../../systemClock.ts';
import type { Pbx } from '../pbx.ts';
import type { AmiPacket } from './amiEvent.ts';
import { createAmiPbx } from './createAmiPbx.ts';
import type { AmiRehearsal } from './createAmiRehearsal.ts';
import { createAmiRehearsal } from './createAmiRehearsal.ts';
import { trunkCall } from './trunkCall.ts';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of running.splice(0)) await end();
});

interface Witness {
  told: { id: string; event: CallEvent }[];
  health: PbxHealth[];
  agents: Map<string, DirectoryEntry>;
  resynced: Call[][];
}

async function connected(banner?: string, secret?: string) {
  const { begin, ...stand } = await notConnected(banner, secret);
  await begin();
  return stand;
}

async function notConnected(banner?: string, secret?: string) {
  const ami = await createAmiRehearsal(banner);
  const server = { host: '127.0.0.1', port: ami.port, username: 'crocdesk', secret: secret ?? ami.secret };
  const agents = { agent1: { extension: '101', name: 'Amina' } };
  const pbx = createAmiPbx({ server, clock: systemClock, log: createLog('silent'), agents, random: () => 0 });
  const seen: Witness = { told: [], health: [], agents: new Map(), resynced: [] };
  const begin = () =>
    pbx.start({
      event: (id, event) => seen.told.push({ id, event }),
      health: (state) => seen.health.push(state),
      agents: (changed) => {
        for (const entry of changed) seen.agents.set(entry.agent, entry);
      },
      resynced: (calls) => seen.resynced.push(calls),
    });
  running.push(async () => {
    await pbx.stop();
    await ami.close();
  });
  return { ami, pbx, seen, begin };
}
const up = (seen: Witness) => vi.waitFor(() => expect(seen.health.at(-1)).toBe('up'));
const typesOf = (seen: Witness) => seen.told.map(({ event }) => event.type);
const tellAll = (ami: AmiRehearsal, packets: AmiPacket[]) => packets.forEach((packet) => void ami.tell(packet));

test('a call that is answered at the agent’s phone is told as it happens', async () => {
  const { ami, pbx, seen } = await connected();
  await up(seen);
  const { rings, answered } = trunkCall('1700.1', '+33612345678');
  tellAll(ami, [...rings, ...answered]);
  await vi.waitFor(() => expect(typesOf(seen)).toEqual(['arrived', 'offered', 'answered']));
  expect(pbx.calls()).toMatchObject([{ id: '1700.1', status: 'connected', owners: ['agent1'], did: '601' }]);
  expect(seen.agents.get('agent1')).toMatchObject({ phone: 'talking', name: 'Amina', extension: '101' });
});

test('commands go to the legs they mean, and nothing an agent types becomes a header', async () => {
  const { ami, pbx, seen } = await connected();
  await up(seen);
  const { rings, answered } = trunkCall('1700.1', '+33612345678');
  tellAll(ami, [...rings, ...answered]);
  await vi.waitFor(() => expect(typesOf(seen)).toContain('answered'));
  const call = '1700.1';
  await pbx.run('agent1', { do: 'mute', call });
  await pbx.run('agent1', { do: 'dtmf', call, digits: '4#' });
  await pbx.run('agent1', { do: 'transfer-blind', call, to: '0142685300\r\nAction: Originate' });
  await pbx.run('agent1', { do: 'hangup', call });
  expect(ami.asked.map(({ ActionID: _, ...action }) => action)).toEqual([
    { Action: 'MuteAudio', Channel: 'PJSIP/agent1-00000002', Direction: 'in', State: 'on' },
    { Action: 'PlayDTMF', Channel: 'PJSIP/trunk-00000001', Digit: '4', Duration: '150' },
    { Action: 'PlayDTMF', Channel: 'PJSIP/trunk-00000001', Digit: '#', Duration: '150' },
    { Action: 'BlindTransfer', Channel: 'PJSIP/agent1-00000002', Context: 'from-internal', Exten: '0142685300' },
    { Action: 'Hangup', Channel: 'PJSIP/agent1-00000002', Cause: '16' },
  ]);
  expect(typesOf(seen)).toContain('muted');
});

test('a number that is dialled rings the agent’s phone first, as a call that is known at once', async () => {
  const { ami, pbx, seen } = await connected();
  await up(seen);
  const answer = await pbx.run('agent1', { do: 'dial', number: '+33142685306' });
  const [action] = ami.asked;
  expect(action).toMatchObject({ Action: 'Originate', Channel: 'PJSIP/agent1', Exten: '0142685306', Async: 'true' });
  expect(answer).toEqual({ ok: true, value: { call: action?.ChannelId } });
});

test('what the PBX refuses is refused, with its reason', async () => {
  const { ami, pbx, seen } = await connected();
  await up(seen);
  ami.refuses.add('Originate');
  const answer = await pbx.run('agent1', { do: 'dial', number: '0142685306' });
  expect(answer).toEqual({ ok: false, code: 'telephony-refused', message: 'Not possible now' });
  expect(await pbx.run('agent1', { do: 'dial', number: 'nobody' })).toMatchObject({
    ok: false,
    code: 'number-invalid',
  });
});

test('after a lost connection the PBX’s own list is the truth: what is not in it is over, how nobody knows', async () => {
  const { ami, pbx, seen } = await connected();
  await up(seen);
  tellAll(ami, [...trunkCall('1700.1', '+33612345678').rings, ...trunkCall('1700.5', '+212661234567').rings]);
  await vi.waitFor(() => expect(pbx.calls()).toHaveLength(2));
  ami.channels = trunkCall('1700.5', '+212661234567').channels;
  ami.hangUp();
  await vi.waitFor(() => expect(seen.resynced).toHaveLength(2));
  expect(seen.resynced[1]).toMatchObject([{ id: '1700.5', status: 'connected', owners: ['agent1'] }]);
  const ended = seen.told.filter(({ event }) => event.type === 'ended');
  expect(ended).toMatchObject([{ id: '1700.1', event: { outcome: 'unknown' } }]);
  expect(seen.health).toContain('resyncing');
});

test('a call that was going on when the centre started is taken up, not invented', async () => {
  const ami = await createAmiRehearsal();
  ami.channels = trunkCall('1700.1', '+33612345678').channels;
  const server = { host: '127.0.0.1', port: ami.port, username: 'crocdesk', secret: ami.secret };
  const pbx = createAmiPbx({ server, clock: systemClock, log: createLog('silent') });
  const resynced: Call[][] = [];
  await pbx.start({ event: () => {}, health: () => {}, agents: () => {}, resynced: (calls) => resynced.push(calls) });
  running.push(async () => {
    await pbx.stop();
    await ami.close();
  });
  await vi.waitFor(() => expect(resynced).toHaveLength(1));
  expect(resynced[0]).toMatchObject([{ direction: 'inbound', remote: { number: '+33612345678' }, owners: ['agent1'] }]);
});

test('a PBX that refuses the login is down, and is not asked again at once', async () => {
  const { ami, pbx, seen } = await connected(undefined, 'wrong');
  await vi.waitFor(() => expect(seen.health.at(-1)).toBe('down'));
  expect(await pbx.run('agent1', { do: 'dial', number: '0142685306' })).toMatchObject({ code: 'telephony-down' });
  expect(ami.connections()).toBe(1);
});

test('a PBX that talks nonsense is left, and tried again', async () => {
  const { ami, seen } = await connected();
  await up(seen);
  ami.sayRaw('x'.repeat(100_000));
  await vi.waitFor(() => expect(ami.connections()).toBe(2), { timeout: 5_000 });
  await up(seen);
});

test('without a word about withheld numbers, the PBX is asked before a number is told', async () => {
  const { ami, seen } = await connected();
  await up(seen);
  tellAll(ami, trunkCall('1700.1', '+33612345678', null).rings);
  await vi.waitFor(() => expect(ami.asked).toMatchObject([{ Action: 'Getvar', Variable: 'CALLERID(num-pres)' }]));
  expect(JSON.stringify(seen.told)).not.toContain('612345678');
});

test.each([
  ['allowed_not_screened', '+33612345678'],
  ['prohib_passed_screen', null],
])('a caller whose presentation is %s is shown as %s', async (presentation, number) => {
  const { ami, seen } = await connected();
  await up(seen);
  ami.variable = presentation;
  tellAll(ami, trunkCall('1700.1', '+33612345678', null).rings);
  await vi.waitFor(() => expect(typesOf(seen)).toContain('identified'));
  const [identified] = seen.told.flatMap(({ event }) => (event.type === 'identified' ? [event] : []));
  expect(identified?.remote).toMatchObject({ number, withheld: number === null });
});

test('agents are paused in every queue that knows their phone, under the name it knows', async () => {
  const { ami, pbx, seen } = await connected();
  await up(seen);
  for (const Interface of ['PJSIP/agent1', 'Local/101@from-queue/n']) {
    ami.tell({ Event: 'QueueMemberStatus', Queue: 'support', MemberName: 'Amina', Interface, Paused: '0' });
  }
  await vi.waitFor(() => expect(seen.agents.get('agent1')).toMatchObject({ status: 'ready' }));
  await vi.waitFor(async () => {
    ami.asked.length = 0;
    await pbx.setAgent('agent1', 'paused', 'déjeuner');
    expect(ami.asked).toHaveLength(2);
  });
  expect(ami.asked).toMatchObject([
    { Action: 'QueuePause', Interface: 'PJSIP/agent1', Paused: 'true', Reason: 'déjeuner' },
    { Action: 'QueuePause', Interface: 'Local/101@from-queue/n', Paused: 'true', Reason: 'déjeuner' },
  ]);
  expect(seen.agents.get('agent1')).toMatchObject({ status: 'paused', reason: 'déjeuner' });
});

const member = (queue: string, Membership: string): AmiPacket => ({
  ...{ Event: 'QueueMember', Queue: queue, Name: 'Amina', Location: 'PJSIP/agent1' },
  ...{ StateInterface: 'PJSIP/agent1', Membership, Paused: '0' },
});
const waits = (queue: string, Uniqueid: string): AmiPacket => ({
  ...{ Event: 'QueueEntry', Queue: queue, Position: '1', Uniqueid, Channel: 'PJSIP/trunk-1', Wait: '40' },
});
const withQueues = async () => {
  const stand = await notConnected();
  stand.ami.queues = [
    { Event: 'QueueParams', Queue: 'support', Calls: '1' },
    member('support', 'dynamic'),
    waits('support', '1700.9'),
    { Event: 'QueueParams', Queue: 'orders', Calls: '0' },
    member('orders', 'static'),
    { Event: 'QueueParams', Queue: 'night', Calls: '0' },
  ];
  await stand.begin();
  await up(stand.seen);
  return stand;
};
const queueNamed = (pbx: Pbx, name: string) => pbx.queues?.('agent1').find(({ queue }) => queue === name);

test('what an Asterisk has in its queues is known at once: who is in, who waits, who is free', async () => {
  const { pbx, ami } = await withQueues();
  expect(queueNamed(pbx, 'support')).toMatchObject({ isIn: true, isFixed: false, waiting: 1, free: 1 });
  expect(Date.now() - (queueNamed(pbx, 'support')?.waitingSince ?? 0)).toBeGreaterThanOrEqual(39_000);
  expect(queueNamed(pbx, 'orders')).toMatchObject({ isIn: true, isFixed: true, waiting: 0, waitingSince: null });
  expect(queueNamed(pbx, 'night')).toMatchObject({ isIn: false, free: 0 });
  ami.tell({ Event: 'QueueCallerJoin', Queue: 'night', Uniqueid: '1700.20', Position: '1', Count: '1' });
  await vi.waitFor(() => expect(queueNamed(pbx, 'night')).toMatchObject({ waiting: 1 }));
  ami.tell({ Event: 'QueueCallerAbandon', Queue: 'night', Uniqueid: '1700.20', Position: '1' });
  await vi.waitFor(() => expect(queueNamed(pbx, 'night')).toMatchObject({ waiting: 0 }));
});

test('an agent logs in to a queue and out of it, as a dynamic member; where the PBX puts them in they stay', async () => {
  const { pbx, ami } = await withQueues();
  expect(await pbx.run('agent1', { do: 'queue-join', queue: 'night' })).toMatchObject({ ok: true });
  expect(await pbx.run('agent1', { do: 'queue-leave', queue: 'support' })).toMatchObject({ ok: true });
  expect(ami.asked).toMatchObject([
    { Action: 'QueueAdd', Queue: 'night', Interface: 'PJSIP/agent1', MemberName: 'Amina', Paused: 'false' },
    { Action: 'QueueRemove', Queue: 'support', Interface: 'PJSIP/agent1' },
  ]);
  ami.tell({ ...member('night', 'dynamic'), Event: 'QueueMemberAdded', Interface: 'PJSIP/agent1' });
  ami.tell({ Event: 'QueueMemberRemoved', Queue: 'support', Interface: 'PJSIP/agent1', MemberName: 'Amina' });
  await vi.waitFor(() => expect(queueNamed(pbx, 'support')).toMatchObject({ isIn: false, free: 0 }));
  expect(queueNamed(pbx, 'night')).toMatchObject({ isIn: true });
  expect(await pbx.run('agent1', { do: 'queue-leave', queue: 'orders' })).toMatchObject({ code: 'not-allowed' });
  expect(await pbx.run('agent1', { do: 'queue-join', queue: 'nowhere' })).toMatchObject({ code: 'not-found' });
  expect(ami.asked).toHaveLength(2);
});

test('whoever is paused joins a queue paused, and a PBX that comes back is told who is paused and why', async () => {
  const { pbx, ami, seen } = await withQueues();
  await pbx.setAgent('agent1', 'paused', 'lunch');
  ami.asked.length = 0;
  await pbx.run('agent1', { do: 'queue-join', queue: 'night' });
  expect(ami.asked).toMatchObject([
    { Action: 'QueueAdd', Queue: 'night', Paused: 'true' },
    { Action: 'QueuePause', Interface: 'PJSIP/agent1', Paused: 'true', Reason: 'lunch' },
  ]);
  ami.asked.length = 0;
  ami.hangUp();
  await vi.waitFor(() => expect(seen.resynced).toHaveLength(2));
  expect(ami.asked).toMatchObject([{ Action: 'QueuePause', Paused: 'true', Reason: 'lunch' }]);
  expect(seen.agents.get('agent1')).toMatchObject({ status: 'paused', reason: 'lunch' });
});
