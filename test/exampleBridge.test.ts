import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../src/main/clock/systemClock.ts';
import { createBridgeLink } from '../src/main/link/bridgeLink.ts';
import type { Call } from '../src/shared/call/call.ts';
import { call as callShape } from '../src/shared/call/call.ts';
import { nextCall } from '../src/shared/call/nextCall.ts';
import { startCall } from '../src/shared/call/startCall.ts';
import type { LinkHealth } from '../src/shared/desk/deskState.ts';
import type { FromBridge, FromDesk } from '../src/shared/link/bridge/messages.ts';
import { BRIDGE_PROTOCOL, fromBridge } from '../src/shared/link/bridge/messages.ts';

const TOKEN = 'a-token-for-the-example';
const toEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

/** The example as anybody runs it, and where it listens. */
async function startExample(token = TOKEN): Promise<{ url: string; bridge: ChildProcess }> {
  const file = join(import.meta.dirname, '../examples/bridge/bridge.mjs');
  const env = { ...process.env, BRIDGE_TOKEN: token };
  const bridge = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(bridge, 'exit');
  toEnd.push(async () => {
    bridge.kill();
    await gone;
  });
  const [line] = await once(bridge.stdout, 'data');
  return { url: /ws:\/\/\S+/.exec(String(line))?.[0] ?? '', bridge };
}

/** The desk's own link, keeping calls as a desk does. */
function connectLink(url: string, token = TOKEN) {
  const calls = new Map<string, Call>();
  const events: string[] = [];
  const snapshots: Call[][] = [];
  const link = createBridgeLink({
    clock: systemClock,
    endpoint: () => ({ url, token }),
    device: 'a-desk',
    newId: uuid,
    random: () => 0,
    onUnknownFrame: () => events.push('not understood'),
  });
  toEnd.push(link.stop);
  let health: LinkHealth = link.health();
  link.listen({
    health: (now) => {
      health = now;
    },
    labels: () => {},
    together: (hear) => hear(),
    agents: () => {},
    baton: () => {},
    snapshot: (told) => {
      snapshots.push(told);
      calls.clear();
      for (const call of told) calls.set(call.id, call);
    },
    event: (id, event) => {
      events.push(event.type);
      const known = calls.get(id);
      const next = known ? nextCall(known, event) : event.type === 'arrived' ? startCall(id, event) : undefined;
      if (!next) events.push(`${event.type} means nothing`);
      else calls.set(id, next);
    },
  });
  return { link, events, snapshots, health: () => health, calls: () => [...calls.values()] };
}

/** A desk reduced to its frames: each one is checked against the protocol, its number against the one before. */
async function connectStrict(url: string, hello: Partial<Extract<FromDesk, { type: 'hello' }>> = {}) {
  const socket = new WebSocket(`${url}/bridge`, BRIDGE_PROTOCOL, { perMessageDeflate: false });
  toEnd.push(() => socket.terminate());
  const heard: FromBridge[] = [];
  let seq = 0;
  socket.on('message', (raw) => {
    const message = fromBridge.parse(JSON.parse(String(raw)));
    if (message.type === 'event') expect(message.seq).toBe(seq + 1);
    if (message.type === 'snapshot' || message.type === 'event') seq = message.seq;
    heard.push(message);
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  const say = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  say({ type: 'hello', device: 'strict', token: TOKEN, extension: '101', ...hello });
  const all = <T extends FromBridge['type']>(type: T) =>
    heard.filter((message): message is Extract<FromBridge, { type: T }> => message.type === type);
  return { say, all, heard, closed, socket };
}

test('a desk works with a bridge that somebody else wrote', async () => {
  const { url } = await startExample();
  const desk = connectLink(url);
  desk.link.signIn('101', 'Amina Benali');
  await vi.waitFor(() => expect(desk.health()).toMatchObject({ centre: 'connected', pbx: 'up', agent: 'agent1' }));
  expect(desk.health().capabilities).toEqual(['answer', 'reject', 'hangup', 'hold']);
  await vi.waitFor(() => expect(desk.health().latencyMs).not.toBeNull());
  expect(desk.snapshots).toEqual([[]]);

  desk.link.setAgent('ready', null);
  await vi.waitFor(() => expect(desk.calls()).toMatchObject([{ status: 'alerting', ringing: ['agent1'] }]));
  const call = desk.calls()[0]?.id as string;
  const run = (word: 'answer' | 'hold' | 'retrieve' | 'hangup') => desk.link.run({ do: word, call });
  for (const word of ['answer', 'hold', 'retrieve'] as const) expect(await run(word)).toMatchObject({ ok: true });
  expect(await run('retrieve')).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run('hangup')).toMatchObject({ ok: true });
  expect(await run('hangup')).toMatchObject({ ok: false, code: 'no-such-call' });
  expect(await desk.link.run({ do: 'mute', call })).toMatchObject({ ok: false, code: 'telephony-cannot' });
  expect(desk.events).toEqual(['arrived', 'offered', 'answered', 'held', 'retrieved', 'ended']);
  expect(desk.calls()).toMatchObject([{ status: 'cleared', outcome: 'answered', holds: [{}], owners: ['agent1'] }]);

  desk.link.setAgent('ready', null);
  await vi.waitFor(() => expect(desk.calls()[1]).toMatchObject({ status: 'alerting' }));
  const second = desk.calls()[1] as Call;
  expect(second.remote).toEqual({ number: null, raw: null, name: null, withheld: true });
  expect(await desk.link.run({ do: 'reject', call: second.id })).toMatchObject({ ok: true });
  expect(desk.calls()[1]).toMatchObject({ status: 'failed', outcome: 'rejected', causeCode: 21 });
});

test('a desk that was cut off in the middle of a call finds it again', async () => {
  const { url } = await startExample();
  const first = await connectStrict(url);
  first.say({ type: 'agent', status: 'ready', reason: null });
  await vi.waitFor(() => expect(first.all('event')).toHaveLength(2));
  const call = first.all('event')[0]?.call as string;
  first.say({ type: 'command', id: 'one', command: { do: 'answer', call } });
  first.say({ type: 'command', id: 'two', command: { do: 'hold', call } });
  await vi.waitFor(() => expect(first.all('result')).toHaveLength(2));
  first.socket.terminate();

  const again = await connectStrict(url);
  await vi.waitFor(() => expect(again.all('snapshot')).toHaveLength(1));
  const [found] = again.all('snapshot')[0]?.calls ?? [];
  expect(callShape.parse(found)).toMatchObject({ id: call, status: 'held', owners: ['agent1'], direction: 'inbound' });
  again.say({ type: 'command', id: 'three', command: { do: 'retrieve', call } });
  await vi.waitFor(() => expect(again.all('event')).toMatchObject([{ seq: 1, event: { type: 'retrieved' } }]));
});

test('the example runs a command once, answers a ping, and lives through nonsense', async () => {
  const { url } = await startExample();
  const desk = await connectStrict(url);
  desk.say({ type: 'agent', status: 'ready', reason: null });
  await vi.waitFor(() => expect(desk.all('event')).toHaveLength(2));
  const call = desk.all('event')[0]?.call as string;
  const answer = { type: 'command', id: 'once', command: { do: 'answer', call } };
  desk.say(answer);
  desk.say(answer);
  desk.say('{');
  desk.say({ type: 'constructor' });
  desk.say({ type: 'command', id: 'bad' });
  desk.say({ type: 'agent', status: 'asleep', reason: null });
  desk.say({ type: 'resync' });
  desk.say({ type: 'ping', t: 8123.5 });
  await vi.waitFor(() => expect(desk.all('pong')).toMatchObject([{ t: 8123.5 }]));
  expect(desk.all('result')).toEqual([
    { type: 'result', id: 'once', ok: true },
    { type: 'result', id: 'once', ok: true },
  ]);
  expect(desk.all('event').map(({ event }) => event.type)).toEqual(['arrived', 'offered', 'answered']);
  expect(desk.all('refused')).toHaveLength(4);
  expect(desk.all('snapshot').at(-1)).toMatchObject({ seq: 3, calls: [{ id: call, status: 'connected' }] });
});

test('the example lets nobody in who may not come in', async () => {
  const { url } = await startExample();
  expect(await (await connectStrict(url, { token: 'wrong' })).closed).toBe(4403);
  expect(await (await connectStrict(url, { extension: '999' })).closed).toBe(4404);
  const stranger = new WebSocket(`${url}/bridge`, BRIDGE_PROTOCOL, { origin: 'https://somewhere.example' });
  const [, response] = await once(stranger, 'unexpected-response');
  expect(response.statusCode).toBe(403);
  stranger.on('error', () => {});
  stranger.terminate();
  const other = new WebSocket(`${url}/bridge`, 'another-protocol');
  const [, refused] = await once(other, 'unexpected-response');
  expect(refused.statusCode).toBe(400);
  other.on('error', () => {});
  other.terminate();
  const link = connectLink(url, 'wrong');
  link.link.signIn('101', 'Amina Benali');
  await vi.waitFor(() => expect(link.health().centre).toBe('refused'));
});

test('without a token the example says so and ends', async () => {
  const file = join(import.meta.dirname, '../examples/bridge/bridge.mjs');
  const bridge = spawn(process.execPath, [file], { env: { ...process.env, BRIDGE_TOKEN: '' } });
  const [said] = await once(bridge.stderr, 'data');
  expect(String(said)).toMatch(/BRIDGE_TOKEN/);
  expect(await once(bridge, 'exit')).toEqual([2, null]);
});

test('a desk that comes twice is there once', async () => {
  const { url } = await startExample();
  const first = await connectStrict(url);
  await vi.waitFor(() => expect(first.all('welcome')).toHaveLength(1));
  await connectStrict(url);
  expect(await first.closed).toBe(4409);
});
