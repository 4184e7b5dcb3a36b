import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAdministratorCheck } from '../src/centre/bridge/setup/mayAdminister.ts';
import type { Centre } from '../src/centre/centre.ts';
import { startCentre } from '../src/centre/centre.ts';
import { createLog } from '../src/centre/log.ts';
import { createTelephony } from '../src/centre/start/createTelephony.ts';
import { checkOptions } from '../src/centre/start/readArguments.ts';
import { systemClock } from '../src/centre/systemClock.ts';
import type { ProbeReport } from '../src/shared/link/bridge/probe.ts';
import type { Telephony } from '../src/shared/link/bridge/telephony.ts';
import type { BridgeStand } from './bridgeStand.ts';
import type { DeskWorld } from './deskWorld.ts';
import { openDeskWorld } from './deskWorld.ts';
import type { FakeAmi } from './fakeAmi.ts';
import { openFakeAmi } from './fakeAmi.ts';

const starter = 'the-token-of-the-desk-that-started-it';
let ami: FakeAmi;
let centre: Centre;
let world: DeskWorld | undefined;

beforeEach(async () => {
  const endpoints = [
    { name: 'agent1', callerId: '"Amina Haddad" <101>' },
    { name: 'agent2', callerId: '"Bruno Costa" <102>' },
  ];
  ami = await openFakeAmi({ endpoints, queues: { service: [{ interface: 'PJSIP/agent2', name: 'Bruno Costa' }] } });
});
afterEach(async () => {
  await world?.end();
  world = undefined;
  await centre.close();
  await ami.close();
});

/** A real desk at a real centre; the centre was started by whoever has `administrator`. */
async function open(administrator: string): Promise<DeskWorld> {
  const options = checkOptions({ pace: 0 });
  if (!options.ok) throw new Error(options.message);
  const log = createLog('silent');
  centre = await startCentre({
    ...createTelephony(options.value, systemClock, log),
    ...{ token: starter, clock: systemClock, log, isAdministrator: createAdministratorCheck(administrator) },
    listening: { host: '127.0.0.1', port: 0 },
  });
  const bridge = { url: centre.url, token: starter, close: async () => {} } as unknown as BridgeStand;
  world = await openDeskWorld({ bridge });
  return world;
}

const asterisk = (change: object = {}): Telephony => ({
  ...{ kind: 'asterisk-ami', host: '127.0.0.1', port: ami.port, tls: false, certificate: null },
  ...{ user: 'crocdesk', secret: 'a secret', context: 'from-internal' },
  phones: [
    { endpoint: 'agent1', extension: '101', name: 'Amina Haddad' },
    { endpoint: 'agent2', extension: '102', name: 'Bruno Costa' },
  ],
  ...change,
});

test('from the simulator to a real Asterisk and back, on one desk that never loses its centre', async () => {
  const { api, ask, mirror, until } = await open(starter);
  const told: ProbeReport[] = [];
  api.on('setup.tested', ({ report }) => told.push(report));
  await ask('setup.test', { telephony: asterisk({ phones: [] }) });
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ isOver: true }));
  expect(told.at(-1)?.phones.map(({ endpoint, extension }) => `${endpoint} ${extension}`)).toEqual([
    'agent1 101',
    'agent2 102',
  ]);

  const links: string[] = [];
  api.on('desk.changed', () => links.push(mirror().link.centre));
  expect(await ask('setup.save', { telephony: asterisk(), use: true, endCalls: false })).toMatchObject({
    running: 'asterisk-ami',
  });
  await until(({ link }) => link.agent === 'agent1' && link.pbx === 'up');
  expect(mirror().link.capabilities).not.toContain('simulate');
  await until(({ directory }) => directory.some(({ agent, name }) => agent === 'agent2' && name === 'Bruno Costa'));
  await ask('setup.save', { telephony: { kind: 'simulator' }, use: true, endCalls: false });
  await until(({ link }) => link.agent === 'agent-101' && link.capabilities.includes('simulate'));
  expect(new Set(links)).toEqual(new Set(['connected']));
  await expect.poll(() => ami.connections()).toBe(0);
});

test('a call that the telephony before had ends on the desk, how nobody knows', async () => {
  const { ask, until, mirror, refused } = await open(starter);
  await ask('desk.setPresence', { status: 'ready', reason: null });
  await ask('simulator.ring', { from: '+33612345678' });
  await until(({ calls }) => calls.some(({ place }) => place === 'ringing'));
  const none = { telephony: { kind: 'none' } as const, use: true };
  expect(await refused('setup.save', { ...none, endCalls: false })).toBe('not-now');
  await ask('setup.save', { ...none, endCalls: true });
  await until(({ calls }) => calls.every(({ place }) => place !== 'ringing'));
  expect(mirror().link).toMatchObject({ centre: 'connected', pbx: 'down', capabilities: [] });
});

test('a desk that did not start the centre may neither look, test nor change', async () => {
  const { refused } = await open('the token of another desk');
  expect(await refused('setup.get', {})).toBe('not-allowed');
  expect(await refused('setup.test', { telephony: asterisk() })).toBe('not-allowed');
  expect(await refused('setup.save', { telephony: asterisk(), use: true, endCalls: true })).toBe('not-allowed');
  expect(ami.asked).toEqual([]);
});

test('without a centre the telephony is said to be out of reach, at once', async () => {
  const { refused, until } = await open(starter);
  await centre.close();
  await until(({ link }) => link.centre === 'reconnecting');
  expect(await refused('setup.get', {})).toBe('telephony-down');
});
