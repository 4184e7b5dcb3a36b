import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { until } from '../../../../test/handedStand.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { REHEARSED_SECRET } from './rehearsal/createAriRehearsal.ts';
import type { AriStand, AriStandOptions } from './rehearsal/openAriStand.ts';
import { openAriStand } from './rehearsal/openAriStand.ts';

const running: AriStand[] = [];
afterEach(async () => {
  for (const stand of running.splice(0)) await stand.end();
});

async function connected(options?: AriStandOptions): Promise<AriStand> {
  const stand = await openAriStand(options);
  running.push(stand);
  await stand.begin();
  await up(stand);
  return stand;
}
const up = (stand: AriStand) => until(() => expect(stand.isUp()).toBe(true));
const status = (stand: AriStand, id: string, wanted: string | undefined) =>
  until(() => expect(stand.call(id)?.status).toBe(wanted));
const CALLER = '+33612345678';

test('a call that the dialplan rings and an agent answers is told as it happens', async () => {
  const stand = await connected();
  stand.ari.world.comesIn('1700.1', CALLER);
  await status(stand, '1700.1', 'alerting');
  stand.ari.world.picksUp('agent1');
  await status(stand, '1700.1', 'connected');
  expect(stand.types()).toEqual(['arrived', 'limited', 'offered', 'answered']);
  expect(stand.call('1700.1')).toMatchObject({ owners: ['agent1'], did: '601', remote: { number: CALLER } });
  expect(stand.agents.get('agent1')).toMatchObject({ phone: 'talking', name: 'Amina', extension: '101' });
});

test('the name and the secret are sent, and neither stands in an address or in the log', async () => {
  const stand = await connected();
  stand.ari.hangUpSockets();
  await until(() => expect(stand.resynced).toHaveLength(2));
  expect(JSON.stringify([stand.logged, stand.ari.asked])).not.toContain(REHEARSED_SECRET);
});

test('noise is filtered anew on each socket', async () => {
  const stand = await connected();
  stand.ari.hangUpSockets();
  await until(() => expect(stand.resynced).toHaveLength(2));
  const filters = stand.ari.asked.filter(({ path }) => path === '/applications/crocdesk/eventFilter');
  expect(filters).toHaveLength(2);
  expect(filters[0]?.body).toMatchObject({ disallowed: expect.arrayContaining([{ type: 'ChannelVarset' }]) });
});

test('a dialplan’s call can be hung up from the desk; what needs the call in our hands is refused honestly', async () => {
  const stand = await connected();
  const call = '1700.1';
  stand.ari.world.comesIn(call, CALLER);
  stand.ari.world.picksUp('agent1');
  await status(stand, call, 'connected');
  expect(stand.call(call)?.lacks).toContain('hold');
  for (const command of ['hold', 'mute', 'conference'] as const)
    expect(await stand.pbx.run('agent1', { do: command, call })).toMatchObject({ ok: false, code: 'telephony-cannot' });
  expect(await stand.pbx.run('agent1', { do: 'hangup', call })).toMatchObject({ ok: true });
  await status(stand, call, undefined);
  expect(stand.told.at(-1)?.event).toMatchObject({ type: 'ended', outcome: 'answered', hangupBy: 'agent' });
});

test('a number that is dialled rings the agent’s phone first, as a call that is known at once', async () => {
  const stand = await connected();
  const answer = await stand.pbx.run('agent1', { do: 'dial', number: '+33142685306' });
  const [asked] = stand.ari.asked.filter(({ method }) => method === 'POST');
  expect(asked?.query).toMatchObject({ endpoint: 'PJSIP/agent1', extension: '0142685306', context: 'from-internal' });
  expect(asked?.query.callerId).toBe('"0142685306" <0142685306>');
  expect(answer).toEqual({ ok: true, value: { call: asked?.query.channelId } });
  const { call = '' } = answer.ok ? answer.value : {};
  await status(stand, call, 'initiated');
  expect(stand.call(call)).toMatchObject({ direction: 'outbound', owners: ['agent1'] });
  expect(await stand.pbx.run('agent1', { do: 'dial', number: 'nobody' })).toMatchObject({ code: 'number-invalid' });
});

test('where ari.conf names no channelvars, the PBX is asked before a number is told', async () => {
  const stand = await connected();
  stand.ari.state.isStock = true;
  stand.ari.world.comesIn('1700.1', CALLER);
  await until(() => expect(stand.types()).toContain('identified'));
  const [arrived, ...later] = stand.told.map(({ event }) => event);
  expect(arrived).toMatchObject({ type: 'arrived', remote: { number: null, raw: null, name: null } });
  expect(later.find(({ type }) => type === 'identified')).toMatchObject({ remote: { number: CALLER } });
});

test('where ari.conf names no channelvars, a withheld number is never told', async () => {
  const stand = await connected();
  stand.ari.state.isStock = true;
  stand.ari.world.comesIn('1700.1', CALLER, { withheld: true });
  await until(() => expect(stand.types()).toContain('identified'));
  expect(JSON.stringify([stand.told, stand.logged])).not.toContain('612345678');
});

test('a user who may only watch can do nothing, and desks are told so', async () => {
  const stand = await openAriStand();
  running.push(stand);
  stand.ari.state.isReadOnly = true;
  let replaced = 0;
  const nothing = { event: () => {}, health: () => {}, agents: () => {}, resynced: () => {} };
  await stand.pbx.start({ ...nothing, replaced: () => (replaced += 1) });
  await up(stand);
  expect(stand.pbx.capabilities()).toEqual(['presence']);
  expect(replaced).toBe(1);
  stand.ari.world.comesIn('1700.1', CALLER);
  await status(stand, '1700.1', 'alerting');
  expect(await stand.pbx.run('agent1', { do: 'reject', call: '1700.1' })).toMatchObject({ code: 'not-allowed' });
});

test('after a break the PBX’s own list is the truth, and what it told meanwhile is played afterwards', async () => {
  const stand = await connected();
  const { world } = stand.ari;
  world.comesIn('1700.1', CALLER);
  world.comesIn('1700.5', '+212661234567');
  await until(() => expect(stand.pbx.calls()).toHaveLength(2));
  stand.ari.state.slowMs = 50;
  stand.ari.hangUpSockets();
  await until(() => expect(stand.health).toContain('down'));
  world.hangsUp('1700.1');
  await until(() => expect(stand.ari.state.opened).toBe(2));
  world.picksUp('1700.59');
  await until(() => expect(stand.resynced).toHaveLength(2));
  await status(stand, '1700.5', 'connected');
  const ended = stand.told.filter(({ event }) => event.type === 'ended');
  expect(ended).toMatchObject([{ id: '1700.1', event: { outcome: 'unknown', hangupBy: 'unknown' } }]);
});

test('who held before a break is not known after it: the call counts as going on', async () => {
  const stand = await connected();
  const { world } = stand.ari;
  world.comesIn('1700.1', CALLER);
  world.picksUp('agent1');
  world.holds('agent1');
  await status(stand, '1700.1', 'held');
  stand.ari.hangUpSockets();
  await until(() => expect(stand.resynced).toHaveLength(2));
  expect(stand.call('1700.1')?.status).toBe('connected');
  world.holds('agent1');
  await status(stand, '1700.1', 'held');
});

test('a PBX that is killed is down; while it starts it is asked again, and then it is up', async () => {
  const stand = await connected();
  await stand.ari.kill();
  await until(() => expect(stand.health.at(-1)).toBe('down'));
  expect(await stand.pbx.run('agent1', { do: 'dial', number: '0142685306' })).toMatchObject({ code: 'telephony-down' });
  await until(() => expect(stand.logged.join()).toContain('ECONNREFUSED'));
  stand.ari.state.manner = 404;
  await stand.ari.startAgain();
  await until(() => expect(stand.logged.join()).toContain('answers 404'));
  stand.ari.state.manner = 503;
  await until(() => expect(stand.logged.join()).toContain('answers 503'));
  stand.ari.state.manner = 'asterisk';
  await up(stand);
});

test('a line that has died without a word is noticed, and tried again', async () => {
  const clock = createHandClock();
  const stand = await connected({ clock });
  stand.ari.state.manner = 'silent';
  for (const _ of [1, 2, 3]) clock.pass(5_000);
  expect(stand.health.at(-1)).toBe('down');
  expect(stand.logged.join()).toContain('fallen silent');
  stand.ari.state.manner = 'asterisk';
  clock.pass(30_000);
  await up(stand);
});

async function replaced() {
  const stand = await connected();
  stand.ari.world.comesIn('1700.1', CALLER);
  await status(stand, '1700.1', 'alerting');
  stand.ari.say({ type: 'ApplicationReplaced', application: 'crocdesk' });
  await until(() => expect(stand.troubles.at(-1)).toBe('up taken-over'));
  return stand;
}
const refusedTo = (app: string) => ({
  ...{ type: 'ChannelVarset', variable: 'STASISSTATUS', value: 'FAILED' },
  channel: {
    ...{ id: '1700.5', name: 'PJSIP/trunk-000000a2', state: 'Ring', caller: { name: '', number: CALLER } },
    dialplan: { context: 'from-trunk', exten: '600', app_name: 'Stasis', app_data: `${app},inbound` },
  },
});

test('an application that another has taken is an alarm, in words, and no fight: a stand-in goes on watching', async () => {
  const stand = await replaced();
  expect(stand.ari.applications()).toEqual([expect.stringMatching(/^crocdesk-standby-/)]);
  expect(stand.logged.filter((line) => line.startsWith('error')).join()).toContain('another program');
  stand.ari.world.picksUp('agent1');
  await status(stand, '1700.1', 'connected');
  expect(stand.pbx.capabilities()).toEqual(['reject', 'hangup', 'dial', 'presence']);
  expect(await stand.pbx.run('agent1', { do: 'hold', call: '1700.1' })).toMatchObject({ code: 'telephony-cannot' });
  expect(await stand.pbx.run('agent1', { do: 'hangup', call: '1700.1' })).toMatchObject({ ok: true });
  await status(stand, '1700.1', undefined);
});

test('a call handed to an application that nobody has brings the centre back, without a person', async () => {
  const stand = await replaced();
  stand.ari.say(refusedTo('another-application'));
  stand.ari.say(refusedTo('crocdesk'));
  await until(() => expect(stand.ari.applications()).toEqual(['crocdesk']));
  await until(() => expect(stand.troubles.at(-1)).toBe('up'));
  expect(stand.pbx.capabilities()).toContain('hold');
  expect(stand.call('1700.1')?.status).toBe('alerting');
});

test('a PBX that restarts has forgotten who took the application', async () => {
  const stand = await replaced();
  await stand.ari.kill();
  await until(() => expect(stand.troubles.at(-1)).toBe('down taken-over'));
  await stand.ari.startAgain();
  await until(() => expect(stand.ari.applications()).toEqual(['crocdesk']));
  await until(() => expect(stand.troubles.at(-1)).toBe('up'));
});

test('a wrong secret is down, and not asked again at once', async () => {
  const clock = createHandClock();
  const stand = await openAriStand({ clock, secret: 'wrong' });
  running.push(stand);
  await stand.begin();
  await until(() => expect(stand.logged.join()).toContain('answers 401'));
  expect(stand.troubles).toEqual(['down login-refused']);
  clock.pass(59_000);
  expect(stand.logged).toHaveLength(1);
  clock.pass(2_000);
  await until(() => expect(stand.logged).toHaveLength(2));
  expect(JSON.stringify(stand.logged)).not.toContain('wrong');
});

test('a question that is not answered in time is given up', async () => {
  const clock = createHandClock();
  const stand = await connected({ clock });
  stand.ari.world.comesIn('1700.1', CALLER);
  await status(stand, '1700.1', 'alerting');
  stand.ari.state.manner = 'silent';
  const answer = stand.pbx.run('agent1', { do: 'reject', call: '1700.1' });
  clock.pass(8_000);
  expect(await answer).toMatchObject({ ok: false, code: 'timed-out' });
});

test('frames that are no event are passed over, and said once in the log', async () => {
  const stand = await connected();
  for (const frame of ['', 'nonsense', '[1]', 'null', '{"type":', '{"type":7}', '{"type":"Dial","peer":4}'])
    stand.ari.sayRaw(frame);
  stand.ari.sayRaw(Buffer.from([0, 1, 2]));
  stand.ari.world.comesIn('1700.1', CALLER);
  await status(stand, '1700.1', 'alerting');
  expect(stand.logged.filter((line) => line.includes('no event'))).toHaveLength(1);
  expect(stand.ari.state.opened).toBe(1);
});

test('a frame without end ends the connection, which is made again', async () => {
  const stand = await connected();
  stand.ari.sayRaw('x'.repeat(2_000_000));
  await until(() => expect(stand.ari.state.opened).toBe(2));
  await up(stand);
});

test('ten thousand events at once are read at once, and none is lost', async () => {
  const stand = await connected();
  for (let n = 0; n < 10_000; n += 1) stand.ari.say({ type: 'CrocodileSighted', n });
  stand.ari.world.comesIn('1700.1', CALLER);
  await until(() => expect(stand.call('1700.1')?.status).toBe('alerting'));
});

const traces = join(import.meta.dirname, '../../../../test/traces');

test.each([
  ['hold-unhold', ['agent1'], 'caller', 2],
  ['blind-transfer', ['agent1', 'agent2'], 'caller', 0],
  // Told in one breath: whether the hold before the consultation has a length is chance.
  ['attended-transfer', ['agent1', 'agent2'], 'agent', null],
])('%s, as an Asterisk once told it, is told live', async (name, owners, hangupBy, holds) => {
  const stand = await connected();
  const lines = readFileSync(join(traces, `${name}.ari.jsonl`), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const { event } = JSON.parse(line);
    if (event) stand.ari.sayRaw(JSON.stringify(event));
  }
  await until(() => expect(stand.told.filter(({ event }) => event.type === 'ended').length).toBeGreaterThan(0));
  await until(() => expect(stand.pbx.calls()).toEqual([]));
  const call = [...stand.calls.values()].find(({ direction }) => direction === 'inbound');
  expect(call).toMatchObject({ status: 'cleared', outcome: 'answered', owners, hangupBy });
  if (holds !== null) expect(call?.holds).toHaveLength(holds);
});
