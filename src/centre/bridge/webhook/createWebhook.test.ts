import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { bridgeCommand } from '../../../shared/link/bridge/commands.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { eachPbxCheck } from '../eachPbxCheck.ts';
import { createWebhook } from './createWebhook.ts';
import { webhookConfig } from './webhookConfig.ts';

/** Bodies that are thrown at the door; a longer run is asked for by this variable. */
const BODIES = Number(process.env.WEBHOOK_BODIES ?? 200);
const SECRET = 'a-secret-for-the-tests-1';
const toClose: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

/** The webhook behind a real server, and what it told. */
async function site(settings: object = {}) {
  const config = webhookConfig.parse({ secret: SECRET, ...settings });
  const clock = createHandClock();
  let made = 0;
  const pbx = createWebhook(config, clock, () => `call-${++made}`);
  const server = createServer((request, response) => void pbx.mount.serve(request, response));
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    await pbx.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  toClose.push(close);
  const send = (body: string, headers: Record<string, string> = {}, path = `/webhook/${SECRET}`) =>
    fetch(url + path, { method: 'POST', body, headers: { 'content-type': form, ...headers } });
  return { pbx, clock, url, port, send };
}
const form = 'application/x-www-form-urlencoded';
const quiet = { event: () => {}, agents: () => {}, health: () => {}, resynced: () => {} };

const push = (event: string, rest = '', from = '33612345678') =>
  `event=${event}&callId=p1&from=${from}&to=33142000100&direction=in${rest}`;

const checks = eachPbxCheck(async () => {
  const { pbx, clock, send } = await site();
  return {
    pbx,
    extension: '101',
    ringIn: async (from) => void (await send(push('newCall', '&user[]=101', from?.replace('+', '') ?? 'anonymous'))),
    pickUp: async () => void (await send(push('answer', '&user=101'))),
    callerHangsUp: async (call) => {
      const talks = pbx.calls().some((one) => one.id === call && one.status === 'connected');
      await send(push('hangup', `&cause=${talks ? 'normalClearing' : 'cancel'}`));
    },
    settle: async () => clock.pass(86_400_000),
    end: async () => {},
    tellsWhoHungUp: false,
  };
});
for (const { title, run } of checks) test(title, run);

test('who does not know the secret learns nothing, and is counted', async () => {
  const { pbx, send, url } = await site();
  await pbx.start(quiet);
  for (const path of [
    '/webhook/',
    '/webhook/wrong',
    `/webhook/${SECRET}x`,
    `/webhook/x${SECRET}`,
    '/webhook',
    `/${SECRET}`,
  ]) {
    const answer = await send(push('newCall', '&user=101'), {}, path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 403, '']);
  }
  expect((await fetch(`${url}/webhook/?secret=${SECRET}`)).status).toBe(403);
  expect(pbx.figures()).toMatchObject({ wrongSecret: 7, pushes: 0 });
  expect(pbx.calls()).toEqual([]);
});

test('only a push of a kind it knows is taken in', async () => {
  const { pbx, send, url } = await site();
  await pbx.start(quiet);
  const here = `${url}/webhook/${SECRET}`;
  const get = await fetch(`${here}?${push('newCall')}`);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(here, { method: 'PUT', body: push('newCall') })).status).toBe(405);
  expect((await send('<call/>', { 'content-type': 'application/xml' })).status).toBe(415);
  expect((await send(push('newCall'), { 'content-type': '__proto__' })).status).toBe(415);
  expect((await send(push('newCall'), { 'content-encoding': 'gzip' })).status).toBe(415);
  const wrong = await send('event=newCall&callId=7&from=33612345678');
  expect([wrong.status, await wrong.text()]).toEqual([400, 'to: invalid_type']);
  expect(pbx.figures()).toMatchObject({ malformed: 1, pushes: 0 });
  expect(pbx.calls()).toEqual([]);
});

test('a body that is too long is not read, whatever it says of its length', async () => {
  const { pbx, send, port } = await site();
  await pbx.start(quiet);
  expect((await send(`${push('newCall')}&x=${'y'.repeat(20_000)}`)).status).toBe(413);
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.on('error', () => {});
  socket.write(
    `POST /webhook/${SECRET} HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  for (let n = 0; n < 6; n += 1) socket.write(`1000\r\n${'x'.repeat(4_096)}\r\n`);
  const [answer] = (await once(socket, 'data')) as [string];
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(pbx.calls()).toEqual([]);
});

test('a PBX that goes mad is told to wait; strangers do not use up its allowance', async () => {
  const { pbx, send, clock } = await site();
  await pbx.start(quiet);
  const strangers = await Promise.all(Array.from({ length: 30 }, () => send('', {}, '/webhook/wrong')));
  expect(strangers.filter(({ status }) => status === 429)).toHaveLength(10);
  const pushes = await Promise.all(Array.from({ length: 410 }, () => send(push('newCall', '&user=101'))));
  expect(pushes.filter(({ status }) => status === 200)).toHaveLength(400);
  const refused = pushes.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(pbx.figures()).toMatchObject({ flooding: 20 });
  clock.pass(1_000);
  expect((await send(push('answer', '&user=101'))).status).toBe(200);
  expect(pbx.calls()).toMatchObject([{ status: 'connected' }]);
});

test('the reply is what the PBX waits for', async () => {
  const { pbx, send } = await site();
  await pbx.start(quiet);
  const seen = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await send(body, headers);
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  };
  const json = JSON.stringify({ event: 'newCall', callId: 'j', from: '1', to: '2', direction: 'in' });
  expect(await seen(push('newCall'))).toEqual([200, null, '']);
  expect(await seen(json, { 'content-type': 'application/json' })).toEqual([200, 'application/json', '{"ok":true}']);
  expect(await seen(push('newCall'), { accept: 'application/xml' })).toEqual([
    200,
    'application/xml; charset=utf-8',
    '<?xml version="1.0" encoding="UTF-8"?><Response/>',
  ]);
});

test('a PBX that must be told where to push answers and hangups is told', async () => {
  const { pbx, send } = await site({ publicUrl: 'https://centre.example:8443' });
  await pbx.start(quiet);
  const address = `https://centre.example:8443/webhook/${SECRET}`;
  expect(await (await send(push('newCall'))).text()).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><Response onAnswer="${address}" onHangup="${address}"/>`,
  );
  expect(await (await send(push('hangup', '&cause=cancel'))).text()).toBe('');
});

test('it only watches: whatever a desk may ask is not offered, is refused, and changes no call', async () => {
  const { pbx, send } = await site({ agents: { '101': { agent: 'amina' } } });
  await pbx.start(quiet);
  expect(pbx.capabilities()).toEqual([]);
  await send(push('newCall', '&user=101'));
  const [call] = pbx.calls();
  const agent = pbx.agentAt('101') as string;
  const all = { call: call?.id, number: '101', to: '102', queue: 'service', digits: '1', from: null };
  for (const { shape } of bridgeCommand.options) {
    const [word] = shape.do.values;
    const command = bridgeCommand.parse({ ...all, do: word, fault: 'none', fate: 'busy', perHour: 1 });
    expect(await pbx.run(agent, command), word).toMatchObject({ ok: false, code: 'telephony-cannot' });
  }
  expect(await pbx.setAgent(agent, 'paused', 'lunch')).toMatchObject({ ok: false, code: 'telephony-cannot' });
  expect(pbx.calls()).toEqual([call]);
  expect(pbx.agents()).toMatchObject([{ agent, phone: 'ringing' }]);
});

test('a call told in JSON is the call told in a form, from the ring to its end', async () => {
  const told = async (kind: 'form' | 'json') => {
    const { pbx, send } = await site({ agents: { '101': { agent: 'amina' } } });
    const events: CallEvent[] = [];
    await pbx.start({ ...quiet, event: (_, event) => void events.push(event) });
    const pushes = [push('newCall', '&user=101&queue=service'), push('answer', '&user=101')];
    for (const text of [...pushes, push('hangup', '&cause=normalClearing')]) {
      const json = JSON.stringify(Object.fromEntries(new URLSearchParams(text)));
      const type = { 'content-type': 'application/json; charset=utf-8' };
      expect((await (kind === 'form' ? send(text) : send(json, type))).status).toBe(200);
    }
    return events;
  };
  const events = await told('form');
  expect(events.map(({ type }) => type)).toEqual(['arrived', 'offered', 'answered', 'ended']);
  expect(events[0]).toMatchObject({ queue: 'service' });
  expect(await told('json')).toEqual(events);
});

test('where nobody is configured, a user is known by the name of their desk', async () => {
  const { pbx, send } = await site();
  await pbx.start(quiet);
  const agent = pbx.agentAt('101') as string;
  pbx.present?.(agent, true, 'Amina Benali');
  await send(push('newCall', '&user[]=amina+benali'));
  expect(pbx.calls()).toMatchObject([{ ringing: [agent] }]);
  expect(pbx.agents()).toMatchObject([{ agent, name: 'Amina Benali', extension: '101', phone: 'ringing' }]);
});

test('where agents are configured, no other extension has one', async () => {
  const { pbx } = await site({ agents: { '101': { agent: 'amina' } } });
  expect(pbx.agentAt('101')).toBe('amina');
  expect(pbx.agentAt('102')).toBeUndefined();
});

test('bodies that are no pushes never end it, and never change a call', { timeout: 60_000 }, async () => {
  const { pbx, send, clock } = await site();
  await pbx.start(quiet);
  await send(push('newCall', '&user=101'));
  await send(push('answer', '&user=101'));
  const before = pbx.calls();
  const bad = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.json(),
    fc.constantFrom(
      'event=',
      'event=hangup',
      'event=hangup&callId=',
      'event=hangup&callId=p1&callId=p2',
      '{"event":"hangup"',
    ),
    fc.string().map((word) => `event=${encodeURIComponent(`x${word}`)}&callId=p1`),
    fc.string({ minLength: 257 }).map((word) => `event=hangup&callId=p1&from=${encodeURIComponent(`x${word}x`)}`),
  );
  const kind = fc.constantFrom(form, 'application/json', `${form}; charset=utf-8`, 'text/plain');
  await fc.assert(
    fc.asyncProperty(bad, kind, async (body, type) => {
      clock.pass(20);
      const { status } = await send(body, { 'content-type': type });
      expect([200, 400, 415]).toContain(status);
      expect(pbx.calls()).toEqual(before);
    }),
    { numRuns: BODIES },
  );
  expect((await send(push('hangup', '&cause=normalClearing'))).status).toBe(200);
  expect(pbx.calls()).toEqual([]);
});
