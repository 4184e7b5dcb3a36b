import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { createRecordingPbx } from './createRecordingPbx.ts';
import { readRecording } from './readRecording.ts';

const file = join(import.meta.dirname, '../../../../test/traces/inbound-answered-hangup-by-caller.ami.jsonl');

async function playing() {
  const clock = createHandClock();
  const recording = readRecording(readFileSync(file, 'utf8'));
  const pbx = createRecordingPbx({ recording, clock, pauseMs: 2_000 });
  const told: { id: string; event: CallEvent }[] = [];
  const phones: string[] = [];
  await pbx.start({
    event: (id, event) => told.push({ id, event }),
    agents: (changed: DirectoryEntry[]) => phones.push(...changed.map(({ agent, phone }) => `${agent} ${phone}`)),
    health: () => {},
    resynced: () => {},
  });
  return { clock, pbx, told, phones };
}

test('a recording is played in its own time, as if it happened now', async () => {
  const { clock, pbx, told, phones } = await playing();
  const beganAt = clock.now();
  clock.pass(1_000);
  expect(told.map(({ event }) => event.type)).toEqual(['arrived', 'offered']);
  expect(told[1]?.event.at).toBeCloseTo(beganAt + 409, -2);
  expect(pbx.calls()).toMatchObject([{ status: 'alerting', ringing: ['agent1'] }]);
  clock.pass(5_000);
  expect(told.at(-1)).toMatchObject({ event: { type: 'ended', outcome: 'answered', hangupBy: 'caller' } });
  expect(phones).toEqual(['agent1 idle', 'agent1 ringing', 'agent1 talking', 'agent1 idle']);
});

test('it begins again after a pause, with calls of its own, until it is stopped', async () => {
  const { clock, pbx, told } = await playing();
  clock.pass(16_000);
  const ids = told.filter(({ event }) => event.type === 'ended').map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  await pbx.stop();
  const before = told.length;
  clock.pass(60_000);
  expect(told).toHaveLength(before);
});

test('a desk at an extension of the recording is that agent; any other desk sits with the first', async () => {
  const { pbx } = await playing();
  expect(pbx.agentAt('101')).toBe('agent1');
  expect(pbx.agentAt('777')).toBe('agent1');
  expect(await pbx.run('agent1', { do: 'hangup', call: 'x' })).toMatchObject({ ok: false, code: 'telephony-cannot' });
});
