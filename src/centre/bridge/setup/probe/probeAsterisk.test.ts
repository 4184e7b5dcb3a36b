import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { FakeAmi, FakeAmiOptions } from '../../../../../test/fakeAmi.ts';
import { openFakeAmi } from '../../../../../test/fakeAmi.ts';
import type { ProbeReport } from '../../../../shared/link/bridge/probe.ts';
import { probeReport } from '../../../../shared/link/bridge/probe.ts';
import type { AmiTelephony } from '../../../../shared/link/bridge/telephony.ts';
import { createHandClock } from '../../../rehearsal/createHandClock.ts';
import { systemClock } from '../../../systemClock.ts';
import { probeAsterisk } from './probeAsterisk.ts';
import { STEP_MS } from './runProbe.ts';

const certificate = (name: string) => {
  const pem = readFileSync(join(import.meta.dirname, '../../../../../test/certificates', `${name}.pem`), 'utf8');
  return { key: pem, cert: pem };
};
const pemOf = (name: string) => /-----BEGIN CERT.*?END CERTIFICATE-----\n/s.exec(certificate(name).cert)?.[0] ?? '';

const open: FakeAmi[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
const pbx = async (options: FakeAmiOptions = {}) => {
  const fake = await openFakeAmi(options);
  open.push(fake);
  return fake;
};
const serverAt = (port: number, change: Partial<AmiTelephony> = {}): AmiTelephony => ({
  ...{ kind: 'asterisk-ami', host: '127.0.0.1', port, tls: false, certificate: null },
  ...{ user: 'crocdesk', secret: 'a secret', context: 'from-internal', phones: [], ...change },
});
const quiet = { clock: systemClock, signal: new AbortController().signal, tell: () => {} };
const probe = (port: number, change: Partial<AmiTelephony> = {}) => probeAsterisk(serverAt(port, change), quiet);
const walk = ({ steps }: ProbeReport) =>
  steps.map(({ name, state, trouble }) => `${name} ${state}${trouble ? ` ${trouble}` : ''}`);

const office: FakeAmiOptions = {
  endpoints: [
    { name: 'trunk-ovh', callerId: '"" <0142000100>', context: 'from-trunk' },
    { name: 'agent2', isOnline: false },
    { name: 'agent1', callerId: '"Amina Haddad" <101>' },
  ],
  hints: [{ extension: '102', hint: 'PJSIP/agent2&Custom:DND102,CustomPresence:102' }],
  queues: { service: [{ interface: 'PJSIP/agent2', name: 'Bruno Costa' }], ventes: [] },
};

test('an Asterisk with phones and queues is gone through to its end', async () => {
  const { port } = await pbx(office);
  const report = await probe(port);
  expect(walk(report)).toEqual(['reach passed', 'log-in passed', 'rights passed', 'phones passed', 'queues passed']);
  expect(report.steps.at(-1)).toMatchObject({ count: 2, names: ['service', 'ventes'] });
  expect(report).toMatchObject({ isOver: true, context: 'from-internal', morePhones: 0 });
});

test('what hints, queues and caller ids say becomes the proposal, and a line to the world is nobody’s phone', async () => {
  const { port } = await pbx(office);
  const { phones } = await probe(port);
  expect(phones).toEqual([
    { endpoint: 'agent1', extension: '101', name: 'Amina Haddad', isPhone: true, isOnline: true },
    { endpoint: 'agent2', extension: '102', name: 'Bruno Costa', isPhone: true, isOnline: false },
    { endpoint: 'trunk-ovh', extension: null, name: null, isPhone: false, isOnline: true },
  ]);
});

test('each step is told as it begins and as it ends, and every report is one that a desk understands', async () => {
  const { port } = await pbx(office);
  const told: ProbeReport[] = [];
  await probeAsterisk(serverAt(port), { ...quiet, tell: (report) => told.push(probeReport.parse(report)) });
  const running = told.flatMap(({ steps }) => steps.find(({ state }) => state === 'running')?.name ?? []);
  expect([...new Set(running)]).toEqual(['reach', 'log-in', 'rights', 'phones', 'queues']);
  expect(told.map(({ isOver }) => isOver).indexOf(true)).toBe(told.length - 1);
});

test('the telephones of the older channel driver are found, too', async () => {
  const { port } = await pbx({ peers: [{ name: '201', status: 'OK (12 ms)', callerId: '"Zoé" <201>' }] });
  expect((await probe(port)).phones).toEqual([
    { endpoint: '201', extension: '201', name: 'Zoé', isPhone: true, isOnline: true },
  ]);
});

test('a wrong secret ends the test at the log-in, and the PBX is asked nothing more', async () => {
  const fake = await pbx(office);
  const report = await probe(fake.port, { secret: 'another' });
  expect(walk(report).slice(1)).toEqual([
    ...['log-in failed wrong-secret', 'rights waiting', 'phones waiting', 'queues waiting'],
  ]);
  expect(fake.asked.map(({ Action }) => Action)).toEqual(['Login']);
});

test.each([
  ['a name that nobody has', { host: 'no-such-host.invalid' }, 'reach failed no-such-host'],
  ['a port where nobody listens', { port: 1 }, 'reach failed refused'],
])('%s is said to be so', async (_, change, expected) => {
  expect(walk(await probe(1, change))[0]).toBe(expected);
});

test.each([
  ['speaks HTTP', 'http', 'log-in failed not-asterisk'],
  ['sends bytes without end', 'garbage', 'log-in failed not-asterisk'],
] as const)('a port that %s is no Asterisk', async (_, manner, expected) => {
  const { port } = await pbx({ manner });
  expect(walk(await probe(port))[1]).toBe(expected);
});

test.each(['silent', 'mute'] as const)(
  'a port that stays %s is given up after its time, and let go',
  async (manner) => {
    const fake = await pbx({ manner });
    const clock = createHandClock();
    const told: ProbeReport[] = [];
    const ended = probeAsterisk(serverAt(fake.port), { ...quiet, clock, tell: (now) => told.push(now) });
    await vi.waitFor(() => expect(told.at(-1) && walk(told.at(-1)!)).toContain('log-in running'));
    clock.pass(STEP_MS);
    expect(walk(await ended)[1]).toBe('log-in failed silent');
    await vi.waitFor(() => expect(fake.connections()).toBe(0));
  },
);

test('a test that is cancelled lets go at once', async () => {
  const fake = await pbx({ manner: 'silent' });
  const abort = new AbortController();
  const ended = probeAsterisk(serverAt(fake.port), { ...quiet, signal: abort.signal });
  await vi.waitFor(() => expect(fake.connections()).toBe(1));
  abort.abort();
  expect(await ended).toMatchObject({ isOver: true });
  await vi.waitFor(() => expect(fake.connections()).toBe(0));
});

test('a user who may not read the system’s events is said to be so, and the rest is still looked at', async () => {
  const { port } = await pbx({ ...office, read: ['call', 'agent'] });
  expect(walk(await probe(port))).toEqual([
    ...['reach passed', 'log-in passed', 'rights failed no-system-events', 'phones passed', 'queues passed'],
  ]);
});

test('a user who may only watch is told so, and one who lacks some actions which', async () => {
  const watching = await probe((await pbx({ ...office, write: ['system', 'reporting'] })).port);
  expect(watching.steps[2]).toMatchObject({ state: 'warned', trouble: 'no-permission' });
  const nothing = await probe((await pbx({ ...office, write: ['reporting'] })).port);
  expect(nothing.steps[2]).toMatchObject({ state: 'warned', trouble: 'only-watching' });
  const some = await probe((await pbx({ ...office, write: ['system', 'call'] })).port);
  expect(some.steps[2]).toMatchObject({ trouble: 'no-permission', names: ['Originate', 'QueuePause'] });
});

test('a user who may not ask for the phones is told which list is refused', async () => {
  const { port } = await pbx({ endpoints: office.endpoints!, write: ['call'] });
  const { steps } = await probe(port);
  expect(steps[3]).toMatchObject({
    state: 'failed',
    trouble: 'no-permission',
    names: ['PJSIPShowEndpoints', 'SIPpeers'],
  });
});

test('an Asterisk without phones and queues is said to be empty', async () => {
  const { port } = await pbx({});
  expect(walk(await probe(port)).slice(3)).toEqual(['phones failed no-phones', 'queues warned no-queues']);
});

test('what a PBX is set up with cannot put line breaks or long texts on the screen', async () => {
  const name = `"${'x'.repeat(500)}\u0007" <103>`;
  const { port } = await pbx({ endpoints: [{ name: 'agent3', callerId: name }, { name: 'y'.repeat(300) }] });
  const { phones } = await probe(port);
  expect(phones.map(({ endpoint }) => endpoint)).toEqual(['agent3']);
  expect(phones[0]?.name).toBe('x'.repeat(64));
});

test('TLS asked of a port without it is said to be so', async () => {
  const { port } = await pbx(office);
  expect(walk(await probe(port, { tls: true }))[1]).toBe('secure failed not-tls');
});

test('a certificate that nobody vouches for is shown, and once it was looked at it alone is accepted', async () => {
  const { port } = await pbx({ ...office, tls: certificate('pbx.example') });
  const first = await probe(port, { tls: true });
  expect(walk(first)[1]).toBe('secure failed certificate-unknown');
  expect(first.certificate).toMatchObject({ pem: pemOf('pbx.example'), name: 'pbx.example' });
  const trusted = await probe(port, { tls: true, certificate: first.certificate!.pem });
  expect(walk(trusted)).toContain('secure passed');
  expect(walk(trusted)).toContain('queues passed');
  const other = await probe(port, { tls: true, certificate: pemOf('other.example') });
  expect(walk(other)[1]).toBe('secure failed certificate-other');
});

test('a secret never leaves for a port whose certificate is not accepted', async () => {
  const fake = await pbx({ ...office, tls: certificate('other.example') });
  await probe(fake.port, { tls: true, certificate: pemOf('pbx.example') });
  expect(fake.asked).toEqual([]);
});

test('a certificate whose time is over is not accepted, whoever looked at it', async () => {
  const { port } = await pbx({ ...office, tls: certificate('expired.example') });
  const report = await probe(port, { tls: true, certificate: pemOf('expired.example') });
  expect(walk(report)[1]).toBe('secure failed certificate-expired');
});
