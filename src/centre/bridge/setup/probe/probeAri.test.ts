import { expect, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import { openFakeAmi } from '../../../../../test/fakeAmi.ts';
import type { ProbeReport } from '../../../../shared/link/bridge/probe.ts';
import { probeReport } from '../../../../shared/link/bridge/probe.ts';
import type { AriTelephony } from '../../../../shared/link/bridge/telephony.ts';
import { systemClock } from '../../../systemClock.ts';
import { authorization } from '../../asteriskAri/ariServer.ts';
import { createAriRehearsal, REHEARSED_SECRET } from '../../asteriskAri/rehearsal/createAriRehearsal.ts';
import { probeAri } from './probeAri.ts';

async function opened() {
  const ari = await createAriRehearsal();
  onTestFinished(ari.close);
  ari.endpoints.set('101', true).set('102', false).set('trunk-ovh', true);
  return ari;
}
const telephonyAt = (url: string, change: Partial<AriTelephony>): AriTelephony => ({
  ...{ kind: 'asterisk-ari', host: '127.0.0.1', port: Number(new URL(url).port), tls: false },
  ...{ user: 'crocdesk', secret: REHEARSED_SECRET, app: 'crocdesk', context: 'from-internal', phones: [], ...change },
});
const quiet = { clock: systemClock, signal: new AbortController().signal, tell: () => {} };
const probe = (url: string, change: Partial<AriTelephony> = {}, isOurs = false) =>
  probeAri(telephonyAt(url, change), isOurs, quiet);
const walk = ({ steps }: ProbeReport) =>
  steps.map(({ name, state, trouble }) => `${name} ${state}${trouble ? ` ${trouble}` : ''}`);
const well = ['reach passed', 'log-in passed', 'rights passed', 'phones passed', 'application passed'];

test('an Asterisk with ARI is gone through to its end, and nothing there is changed', async () => {
  const { server, state, acts } = await opened();
  const report = probeReport.parse(await probe(server.url));
  expect(walk(report)).toEqual(well);
  expect(report.phones).toEqual([
    { endpoint: '101', extension: '101', name: null, isPhone: true, isOnline: true },
    { endpoint: '102', extension: '102', name: null, isPhone: true, isOnline: false },
    { endpoint: 'trunk-ovh', extension: null, name: null, isPhone: false, isOnline: true },
  ]);
  expect(acts()).toEqual(['DELETE /channels/crocdesk-no-such-channel']);
  expect(state.opened).toBe(0);
});

test('a wrong secret ends the test at the log-in', async () => {
  const { server } = await opened();
  const report = await probe(server.url, { secret: 'another' });
  expect(walk(report)).toEqual([
    ...['reach passed', 'log-in failed wrong-secret', 'rights waiting', 'phones waiting', 'application waiting'],
  ]);
});

test('a user who may only read is said to be one who only watches', async () => {
  const { server, state } = await opened();
  state.isReadOnly = true;
  expect(walk(await probe(server.url))).toEqual(well.with(2, 'rights warned only-watching'));
});

test('a name that another program has is left to it, and said', async () => {
  const { server } = await opened();
  const other = new WebSocket(`${server.url.replace('http', 'ws')}/ari/events?app=crocdesk&subscribeAll=true`, {
    headers: { authorization: authorization(server) },
  });
  await new Promise((resolve) => other.once('open', resolve));
  expect(walk(await probe(server.url)).at(-1)).toBe('application warned application-taken');
  expect(walk(await probe(server.url, {}, true)).at(-1)).toBe('application passed');
  expect(other.readyState).toBe(WebSocket.OPEN);
});

test.each([
  [404, 'log-in failed not-enabled'],
  [503, 'log-in failed starting'],
] as const)('a server that answers %i to everything is said to be what it is', async (status, expected) => {
  const { server, state } = await opened();
  state.manner = status;
  expect(walk(await probe(server.url))[1]).toBe(expected);
});

test('an Asterisk without phones is said to be empty, and the application is looked at all the same', async () => {
  const { server, endpoints } = await opened();
  endpoints.clear();
  expect(walk(await probe(server.url)).slice(3)).toEqual(['phones failed no-phones', 'application passed']);
});

test('a manager interface is no ARI', async () => {
  const ami = await openFakeAmi({});
  onTestFinished(() => ami.close());
  expect(walk(await probe(`http://127.0.0.1:${ami.port}`))[1]).toBe('log-in failed not-asterisk');
});
