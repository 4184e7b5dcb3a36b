import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HandClock } from '../../rehearsal/createHandClock.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { createSimulator } from './createSimulator.ts';
import { createWorldFile } from './worldFile.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-exchange-'));
  file = join(folder, 'simulator.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = { event: () => {}, agents: () => {}, health: () => {}, resynced: () => {} };

/** The exchange as a process would find it in its data folder. */
async function exchange(clock: HandClock) {
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [], file: createWorldFile(file, clock) });
  await pbx.start(silent);
  const agent = pbx.agentAt('101') as string;
  pbx.present?.(agent, true);
  return { pbx, agent };
}
const caller = { from: '+33612345678', to: '101', withheld: false, name: null };

async function talk(clock: HandClock) {
  const { pbx, agent } = await exchange(clock);
  const rung = pbx.simulation.ring(caller);
  const call = rung.ok ? rung.value.call : '';
  await pbx.run(agent, { do: 'answer', call });
  return { pbx, agent, call };
}

test('an exchange that died in the middle of a call is found in the middle of it', async () => {
  const clock = createHandClock();
  const { pbx, call } = await talk(clock);
  const before = pbx.calls();
  const later = createHandClock(clock.now() + 30_000);
  const { pbx: again, agent } = await exchange(later);
  expect(again.calls()).toEqual(before);
  expect(await again.run(agent, { do: 'hangup', call })).toMatchObject({ ok: true });
  expect(again.calls()).toEqual([]);
});

test('a customer whose time had come during the absence stays another minute', async () => {
  const clock = createHandClock();
  await talk(clock);
  const later = createHandClock(clock.now() + 14 * 60_000 + 50_000);
  const { pbx } = await exchange(later);
  later.pass(59_000);
  expect(pbx.calls()).toHaveLength(1);
  later.pass(2_000);
  expect(pbx.calls()).toEqual([]);
});

test('after a quarter of an hour nobody is on the line any more', async () => {
  const clock = createHandClock();
  await talk(clock);
  const { pbx } = await exchange(createHandClock(clock.now() + 15 * 60_000));
  expect(pbx.calls()).toEqual([]);
});

test('an agent who was paused is still paused', async () => {
  const clock = createHandClock();
  const { pbx, agent } = await exchange(clock);
  await pbx.setAgent(agent, 'paused', 'break');
  const { pbx: again } = await exchange(createHandClock(clock.now()));
  expect(again.agents().find((entry) => entry.agent === agent)).toMatchObject({ status: 'paused', reason: 'break' });
});

test('a file that makes no sense is no reason not to start', async () => {
  for (const nonsense of ['', '{', '[]', '{"version":1,"calls":[{}]}']) {
    writeFileSync(file, nonsense);
    expect((await exchange(createHandClock())).pbx.calls()).toEqual([]);
  }
});

test('the file is whole after every change, for nobody else to read, and leaves nothing beside it', async () => {
  const clock = createHandClock();
  await talk(clock);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.new`)).toBe(false);
});
