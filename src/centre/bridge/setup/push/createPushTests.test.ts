import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ProbeReport } from '../../../../shared/link/bridge/probe.ts';
import { createHandClock } from '../../../rehearsal/createHandClock.ts';
import { systemClock } from '../../../systemClock.ts';
import { createPushTests, FIRST_PUSH_MS } from './createPushTests.ts';

const SECRET = 'a-secret-of-the-address-that-is-tested';
const call = 'event=newCall&callId=1&from=0612345678&to=0142685300&direction=in';

/** A centre's HTTP side whose own telephony takes what no test does: 200 at its own secret, 403 elsewhere. */
async function opened({ publicUrl = null as string | null, isUsed = false, clock = systemClock } = {}) {
  const tests = createPushTests(clock);
  const taken: string[] = [];
  const server = createServer((request, response) => {
    if (tests.takes(request, response)) return;
    taken.push(request.url ?? '');
    response.writeHead(isUsed && request.url?.endsWith(SECRET) ? 200 : 403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const listensAt = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/`;
  const told: ProbeReport[] = [];
  const abort = new AbortController();
  const chosen = { kind: 'webhook' as const, secret: SECRET, publicUrl, phones: [] };
  const ended = tests.run(
    { chosen, listensAt, isUsed },
    { clock, signal: abort.signal, tell: (report) => told.push(report) },
  );
  const push = async (secret: string, body = call, type = 'application/x-www-form-urlencoded') =>
    (await fetch(listensAt + secret, { method: 'POST', body, headers: { 'content-type': type } })).status;
  const last = () => told.at(-1)?.steps.map(({ state, trouble }) => `${state} ${trouble ?? ''}`.trim());
  await vi.waitFor(() => expect(last()?.[1]).toBe('running'));
  return { push, last, ended, abort, taken };
}

test('a test waits for the first push, says who sent it, and keeps it from the telephony that runs', async () => {
  const { push, last, ended, taken } = await opened({ publicUrl: 'https://centre.example' });
  expect(last()).toEqual(['passed', 'running']);
  expect(await push(SECRET)).toBe(200);
  const report = await ended;
  expect(report).toMatchObject({ isOver: true, steps: [{}, { state: 'passed' }] });
  expect(report.steps[1]?.names[0]).toContain('127.0.0.1');
  expect(taken).toEqual([]);
});

test('what comes wrongly is said while the test goes on waiting', async () => {
  const { push, last, ended } = await opened();
  expect(last()).toEqual(['warned only-here', 'running']);
  await push('another-end-of-the-address-altogether');
  await vi.waitFor(() => expect(last()?.[1]).toBe('running other-address'));
  await push(SECRET, 'event=newCall');
  await vi.waitFor(() => expect(last()?.[1]).toBe('running malformed'));
  await push(SECRET, '<call/>', 'text/xml');
  await vi.waitFor(() => expect(last()?.[1]).toBe('running other-form'));
  await push(SECRET);
  expect((await ended).steps[1]).toMatchObject({ state: 'passed', trouble: null });
});

test('where the address is in use already, its pushes go to the telephony and end the test', async () => {
  const { push, ended, taken } = await opened({ isUsed: true });
  await push(SECRET);
  expect((await ended).steps[1]?.state).toBe('passed');
  expect(taken).toEqual([`/webhook/${SECRET}`]);
});

test('nobody waits for ever, nor after the test was stopped', async () => {
  const clock = createHandClock();
  const late = await opened({ clock });
  clock.pass(FIRST_PUSH_MS);
  expect((await late.ended).steps[1]).toMatchObject({ state: 'failed', trouble: 'nothing-came' });
  const stopped = await opened();
  stopped.abort.abort();
  expect((await stopped.ended).isOver).toBe(true);
  expect(await stopped.push(SECRET)).toBe(403);
});
