import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { FakeAmi } from '../../../../test/fakeAmi.ts';
import { openFakeAmi } from '../../../../test/fakeAmi.ts';
import type { FromBridge, FromDesk } from '../../../shared/link/bridge/messages.ts';
import type { Telephony } from '../../../shared/link/bridge/telephony.ts';
import type { Centre } from '../../centre.ts';
import { startCentre } from '../../centre.ts';
import type { Log } from '../../log.ts';
import type { RehearsalDesk } from '../../rehearsal/createRehearsalDesk.ts';
import { createRehearsalDesk } from '../../rehearsal/createRehearsalDesk.ts';
import { createTelephony } from '../../start/createTelephony.ts';
import { checkOptions } from '../../start/readArguments.ts';
import { systemClock } from '../../systemClock.ts';
import { createAriRehearsal, REHEARSED_SECRET } from '../asteriskAri/rehearsal/createAriRehearsal.ts';
import { createAdministratorCheck } from './mayAdminister.ts';

const SECRET = 'crocodile-tears';
const starter = 'the-token-of-the-desk-that-started-it';
let data: string;
let ami: FakeAmi;
let centre: Centre;
const logged: string[] = [];
const write = (...said: unknown[]) => void logged.push(JSON.stringify(said));
const log = { debug: write, info: write, warn: write, error: write } as unknown as Log;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'crocdesk-setup-'));
  logged.length = 0;
  ami = await openFakeAmi({ secret: SECRET, endpoints: [{ name: 'agent1', callerId: '"Amina" <101>' }] });
  centre = await open();
});
afterEach(async () => {
  await centre.close();
  await ami.close();
  rmSync(data, { recursive: true });
});

async function open(...given: string[]): Promise<Centre> {
  const options = checkOptions({ data, pace: 0, ...(given[0] && { pbx: given[0] }) });
  if (!options.ok) throw new Error(options.message);
  const tokens = { token: starter, isAdministrator: createAdministratorCheck(starter) };
  const parts = { ...tokens, ...createTelephony(options.value, systemClock, log), clock: systemClock, log };
  return startCentre({ ...parts, listening: { host: '127.0.0.1', port: 0 } });
}
async function reopen(...given: string[]): Promise<void> {
  await centre.close();
  centre = await open(...given);
}
const join101 = (extension = '101') =>
  createRehearsalDesk({ url: centre.url, token: starter, extension, name: 'Amina' });

const asterisk = (change: object = {}) =>
  ({
    ...{ kind: 'asterisk-ami', host: '127.0.0.1', port: ami.port, tls: false, certificate: null },
    ...{ user: 'crocdesk', secret: SECRET, context: 'from-internal' },
    phones: [{ endpoint: 'agent1', extension: '101', name: 'Amina' }],
    ...change,
  }) as Telephony;

let count = 0;
type Unnamed<T> = T extends { id: string } ? Omit<T, 'id'> : never;
function ask(desk: RehearsalDesk, asked: Unnamed<Extract<FromDesk, { type: `setup-${string}` }>>) {
  count += 1;
  const id = `ask-${count}`;
  desk.say({ ...asked, id } as FromDesk);
  return desk.hears('setup-answer', (answer) => answer.id === id);
}
const save = (desk: RehearsalDesk, telephony: Telephony, { use = true, endCalls = false } = {}) =>
  ask(desk, { type: 'setup-save', telephony, use, endCalls });

test('a centre that nobody set up simulates, and says what it offers', async () => {
  const { setup } = await ask(await join101(), { type: 'setup-get' });
  expect(setup).toMatchObject({
    running: 'simulator',
    used: null,
    prepared: null,
    calls: 0,
    isPinned: false,
    isKept: true,
  });
  expect(setup?.offers).toEqual(['simulator', 'asterisk-ami', 'asterisk-ari', 'webhook', 'none']);
  expect(setup?.pushAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/webhook\/$/);
});

test('the desk stays while another telephony takes over, and is told what that one can', async () => {
  const desk = await join101();
  const before = await desk.hears('welcome');
  expect(before).toMatchObject({ agent: 'agent-101', capabilities: expect.arrayContaining(['simulate']) });
  expect(await save(desk, asterisk())).toMatchObject({ ok: true, setup: { running: 'asterisk-ami' } });
  const after = await desk.hears('welcome', ({ agent }) => agent === 'agent1');
  expect(after.capabilities).toContain('dial');
  expect(after.capabilities).not.toContain('simulate');
  const isLater = (message: FromBridge) => desk.heard.indexOf(message) > desk.heard.indexOf(after);
  await desk.hears('health', (health) => health.pbx === 'up' && isLater(health));
  expect(ami.connections()).toBe(1);
});

test('calls are not lost from sight unasked; when the administrator says so they end, how nobody knows', async () => {
  const desk = await join101();
  await desk.hears('health', ({ pbx }) => pbx === 'up');
  desk.say({ type: 'agent', status: 'ready', reason: null });
  await desk.hears('agents', ({ changed }) => changed.some(({ status }) => status === 'ready'));
  await desk.ask({ do: 'simulate-ring', from: '+33612345678' });
  const { call } = await desk.hears('event', ({ event }) => event.type === 'offered');
  expect(await save(desk, asterisk())).toMatchObject({ ok: false, code: 'not-now' });
  expect(ami.connections()).toBe(0);
  expect(await ask(desk, { type: 'setup-get' })).toMatchObject({
    setup: { running: 'simulator', calls: 1, used: null },
  });
  expect(await save(desk, asterisk(), { endCalls: true })).toMatchObject({ ok: true, setup: { calls: 0 } });
  const ended = await desk.hears('event', ({ event }) => event.type === 'ended');
  expect(ended).toMatchObject({ call, event: { outcome: 'unknown', hangupBy: 'unknown' } });
});

test('what was chosen holds over a restart, unless whoever starts the centre names another', async () => {
  await save(await join101(), asterisk());
  await reopen();
  expect(await ask(await join101(), { type: 'setup-get' })).toMatchObject({
    setup: { running: 'asterisk-ami', isPinned: false, used: { hasSecret: true } },
  });
  await reopen('none');
  expect(await ask(await join101(), { type: 'setup-get' })).toMatchObject({
    setup: { running: 'none', isPinned: true, used: { telephony: { kind: 'asterisk-ami' } } },
  });
});

test('what is prepared is kept beside what works, and used when asked for', async () => {
  const desk = await join101();
  const prepared = await save(desk, asterisk(), { use: false });
  expect(prepared).toMatchObject({ setup: { running: 'simulator', used: null, prepared: { hasSecret: true } } });
  const used = await save(desk, asterisk({ secret: null }));
  expect(used).toMatchObject({
    ok: true,
    setup: { running: 'asterisk-ami', prepared: null, used: { hasSecret: true } },
  });
  await expect.poll(() => ami.asked.find(({ Action }) => Action === 'Login')?.Secret).toBe(SECRET);
});

test('the secret is written for the centre alone, and never told nor logged', async () => {
  const desk = await join101();
  await save(desk, asterisk());
  await ask(desk, { type: 'setup-get' });
  const file = join(data, 'telephony.json');
  expect(readFileSync(file, 'utf8')).toContain(SECRET);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(desk.heard)).not.toContain(SECRET);
  expect(logged.join()).not.toContain(SECRET);
});

test('the kept secret goes to the PBX it was typed for, and to no other', async () => {
  const desk = await join101();
  await save(desk, asterisk());
  const thief = await openFakeAmi({ secret: SECRET });
  for (const change of [{ port: thief.port }, { host: 'localhost' }, { user: 'somebody' }, { tls: true }]) {
    const telephony = asterisk({ secret: null, ...change });
    expect(await ask(desk, { type: 'setup-test', telephony })).toMatchObject({
      ok: false,
      code: 'bad-input',
      message: 'secret',
    });
    expect(await save(desk, telephony)).toMatchObject({ ok: false, code: 'bad-input' });
  }
  expect(thief.asked).toEqual([]);
  await thief.close();
});

test('a test is told step by step to whoever asked, with the secret that is kept', async () => {
  const desk = await join101();
  await save(desk, asterisk(), { use: false });
  const { id } = await ask(desk, { type: 'setup-test', telephony: asterisk({ secret: null, phones: [] }) });
  const last = await desk.hears('setup-progress', ({ test, report }) => test === id && report.isOver);
  expect(last.report.phones).toMatchObject([{ endpoint: 'agent1', extension: '101', name: 'Amina' }]);
  expect(last.report.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed', 'warned']);
});

test('a test ends when the desk cancels it, begins another, or goes', async () => {
  const mute = await openFakeAmi({ manner: 'silent' });
  const desk = await join101();
  const begin = () => ask(desk, { type: 'setup-test', telephony: asterisk({ port: mute.port }) });
  const { id: first } = await begin();
  await desk.hears('setup-progress', ({ test }) => test === first);
  const { id: second } = await begin();
  await desk.hears('setup-progress', ({ test, report }) => test === first && report.isOver);
  await ask(desk, { type: 'setup-cancel', test: second });
  await desk.hears('setup-progress', ({ test, report }) => test === second && report.isOver);
  const { id: third } = await begin();
  await desk.hears('setup-progress', ({ test, report }) => test === third && report.steps[0]?.state === 'passed');
  await desk.leave();
  await expect.poll(() => mute.connections()).toBe(0);
  await mute.close();
});

test('two phones with one extension, or one phone twice, are not kept', async () => {
  const desk = await join101();
  const phone = { endpoint: 'agent1', extension: '101', name: '' };
  for (const phones of [
    [phone, { ...phone, endpoint: 'agent2' }],
    [phone, { ...phone, extension: '102' }],
  ]) {
    expect(await save(desk, asterisk({ phones }))).toMatchObject({ ok: false, code: 'bad-input', message: 'phones' });
  }
});

test.each([
  ['a host that is none', { host: 'pbx.example/../etc' }],
  ['a line break in the user', { user: 'me\r\nAction: Originate' }],
  ['a line break in the secret', { secret: 'me\nAction: Originate' }],
  ['a line break in a name', { phones: [{ endpoint: 'a', extension: '1', name: 'A\r\nB' }] }],
  ['a port that is none', { port: 70_000 }],
  ['an extension that is none', { phones: [{ endpoint: 'a', extension: '1 OR 1', name: '' }] }],
])('%s is refused before anything is done', async (_, change) => {
  const desk = await join101();
  desk.say({ type: 'setup-test', id: 'bad', telephony: asterisk(change) });
  expect(await desk.hears('refused')).toMatchObject({ code: 'bad-input' });
  expect(ami.connections()).toBe(0);
});

test('an administrator whose extension has no phone there is let in all the same: who else would mend it', async () => {
  await save(await join101(), asterisk());
  const desk = await join101('999');
  expect(await desk.hears('welcome')).toMatchObject({ agent: 'agent-999' });
  expect(await save(desk, { kind: 'simulator' })).toMatchObject({ ok: true, setup: { running: 'simulator' } });
});

test('what a desk that is no administrator asks is not done', async () => {
  await centre.close();
  const options = checkOptions({ data, pace: 0 });
  if (!options.ok) throw new Error(options.message);
  const parts = { ...createTelephony(options.value, systemClock, log), clock: systemClock, log };
  const listening = { host: '127.0.0.1', port: 0 };
  centre = await startCentre({
    ...parts,
    listening,
    token: starter,
    isAdministrator: createAdministratorCheck(undefined),
  });
  const desk = await join101();
  expect(await ask(desk, { type: 'setup-get' })).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await ask(desk, { type: 'setup-test', telephony: asterisk() })).toMatchObject({ code: 'not-allowed' });
  expect(await save(desk, asterisk())).toMatchObject({ code: 'not-allowed' });
  expect(ami.asked).toEqual([]);
  expect(desk.all('setup-answer').every(({ setup }) => setup === undefined)).toBe(true);
});

test('an Asterisk is tested and used over its REST interface, and its secret is not told', async () => {
  const ari = await createAriRehearsal();
  onTestFinished(ari.close);
  ari.endpoints.set('agent1', true);
  const telephony = {
    ...{ kind: 'asterisk-ari', host: '127.0.0.1', port: Number(new URL(ari.server.url).port), tls: false },
    ...{ user: 'crocdesk', secret: REHEARSED_SECRET, app: 'crocdesk', context: 'from-internal' },
    phones: [{ endpoint: 'agent1', extension: '101', name: 'Amina' }],
  } as Telephony;
  const desk = await join101();
  await ask(desk, { type: 'setup-test', telephony });
  const { report } = await desk.hears('setup-progress', (told) => told.report.isOver);
  expect(report.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  expect(await save(desk, telephony)).toMatchObject({
    setup: { running: 'asterisk-ari', used: { hasSecret: true, telephony: { kind: 'asterisk-ari', secret: null } } },
  });
  await desk.hears('health', ({ pbx }) => pbx === 'up');
  await ask(desk, { type: 'setup-test', telephony: { ...telephony, secret: null } as Telephony });
  const again = await desk.hears('setup-progress', (told) => told.report.isOver && told.report !== report);
  expect(again.report.steps.at(-1)).toMatchObject({ name: 'application', state: 'passed' });
});

test('a test hears the first push of a PBX, at the address that was just made', async () => {
  const telephony = {
    kind: 'webhook',
    secret: 'x'.repeat(32),
    publicUrl: 'https://centre.example',
    phones: [],
  } as const;
  const desk = await join101();
  await ask(desk, { type: 'setup-test', telephony: { ...telephony, phones: [] } });
  await desk.hears('setup-progress', ({ report }) => report.steps[1]?.state === 'running');
  const address = `${centre.url.replace('ws', 'http')}/webhook/${telephony.secret}`;
  const body = new URLSearchParams({ event: 'newCall', callId: '1', from: '0612345678', to: '101', direction: 'in' });
  expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
  const { report } = await desk.hears('setup-progress', (told) => told.report.isOver);
  expect(report.steps.map(({ state }) => state)).toEqual(['passed', 'passed']);
});
