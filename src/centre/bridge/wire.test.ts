import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BRIDGE_DEAD_MS, BRIDGE_PING_MS } from '../../shared/link/bridge/messages.ts';
import type { HandClock } from '../rehearsal/createHandClock.ts';
import { createHandClock } from '../rehearsal/createHandClock.ts';
import type { RehearsalDesk } from '../rehearsal/createRehearsalDesk.ts';
import { connectRehearsalDesk, createRehearsalDesk } from '../rehearsal/createRehearsalDesk.ts';
import type { Rehearsal } from '../rehearsal/startRehearsal.ts';
import { startRehearsal } from '../rehearsal/startRehearsal.ts';
import { ending } from './wire.ts';

let floor: Rehearsal;
let time: HandClock;
beforeEach(async () => {
  time = createHandClock(Date.now());
  floor = await startRehearsal({ bridgeClock: time });
});
afterEach(() => floor.end());

async function welcomed(extension = '101'): Promise<RehearsalDesk> {
  const desk = await createRehearsalDesk({ ...floor.hello, extension });
  await desk.hears('health');
  return desk;
}

test('the bridge pings every five seconds and answers pings with its clock', async () => {
  const desk = await welcomed();
  time.pass(BRIDGE_PING_MS);
  await desk.hears('ping');
  desk.say({ type: 'ping', t: 42 });
  expect(await desk.hears('pong')).toEqual({ type: 'pong', t: 42, now: time.now() });
});

test('a desk that is silent for fifteen seconds is dead; one that answers is not', async () => {
  const silent = await welcomed('101');
  const lively = await welcomed('105');
  for (let passed = 0; passed < BRIDGE_DEAD_MS; passed += BRIDGE_PING_MS) {
    lively.say({ type: 'ping', t: passed });
    await lively.hears('pong', ({ t }) => t === passed);
    time.pass(BRIDGE_PING_MS);
  }
  await silent.closed;
  expect(await lively.ask({ do: 'dial', number: '0142685300' })).toMatchObject({ ok: true });
});

test('a socket that never says hello is not kept', async () => {
  const mute = await connectRehearsalDesk(floor.hello.url);
  time.pass(5_000);
  expect(await mute.closed).toBe(ending.helloExpected);
});

test('a desk that does not read is cut before it fills the memory, and the others do not notice', async () => {
  for (let n = 0; n < 1_000; n += 1) floor.pbx.agentAt(String(2_000 + n));
  const calm = await welcomed('105');
  const stuck = await welcomed('101');
  stuck.stopReading();
  for (let n = 0; n < 200; n += 1) stuck.say({ type: 'resync' });
  const phone = () => floor.pbx.agents().find(({ agent }) => agent === 'agent-101')?.phone;
  await vi.waitFor(() => expect(phone()).toBe('unreachable'), { timeout: 10_000 });
  expect(await calm.ask({ do: 'dial', number: '0142685300' })).toMatchObject({ ok: true });
});

const number = '+33612345678';
const looksLike = fc.record(
  {
    type: fc.constantFrom(
      'hello',
      'command',
      'agent',
      'note',
      'resync',
      'ping',
      'pong',
      'event',
      'snapshot',
      '__proto__',
    ),
    id: fc.anything(),
    call: fc.anything(),
    status: fc.anything(),
    baton: fc.anything(),
    t: fc.anything(),
    command: fc.oneof(
      fc.anything(),
      fc.record({
        do: fc.constantFrom('answer', 'hangup', 'hold', 'dial', 'transfer-blind', 'toString'),
        call: fc.anything(),
      }),
    ),
  },
  { requiredKeys: ['type'] },
);
const asText = (value: unknown) => {
  try {
    return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? 'undefined';
  } catch {
    return '[';
  }
};
const frame = fc.oneof(
  fc.string(),
  fc.json(),
  looksLike.map(asText),
  fc.uint8Array({ maxLength: 64 }),
  fc.string({ unit: 'grapheme' }).map((text) => `{"type":"${text}`),
);

test('thousands of frames that are no messages neither end the bridge nor change a call', {
  timeout: 60_000,
}, async () => {
  const agent = await welcomed();
  const rung = floor.pbx.simulation?.ring({ from: number, to: '101', withheld: false, name: null });
  const id = rung?.ok ? rung.value.call : '';
  await agent.ask({ do: 'answer', call: id });
  const before = JSON.stringify(floor.pbx.calls());
  const send = async (frames: (string | Uint8Array)[]) => {
    const wild = await welcomed('105');
    for (const one of frames) wild.sayRaw(one);
    wild.say({ type: 'ping', t: -1 });
    await Promise.race([wild.closed, wild.hears('pong', ({ t }) => t === -1)]);
    await wild.leave();
    expect(JSON.stringify(floor.pbx.calls())).toBe(before);
  };
  await fc.assert(fc.asyncProperty(fc.array(frame, { minLength: 25, maxLength: 45 }), send), { numRuns: 120 });
  expect(agent.calls.get(id)).toMatchObject({ status: 'connected' });
  expect(await agent.ask({ do: 'hold', call: id })).toMatchObject({ ok: true });
});

test('frames before hello, of whatever kind, give nobody anything', async () => {
  const say = async (one: string | Uint8Array) => {
    const wild = await connectRehearsalDesk(floor.hello.url);
    wild.sayRaw(one);
    wild.say({ type: 'resync' });
    expect(await wild.closed).toBe(ending.helloExpected);
    expect(wild.heard.every(({ type }) => type === 'refused' || type === 'pong')).toBe(true);
  };
  await fc.assert(fc.asyncProperty(frame, say), { numRuns: 100 });
});
