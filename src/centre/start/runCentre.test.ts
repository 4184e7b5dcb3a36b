import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRehearsalDesk } from '../rehearsal/createRehearsalDesk.ts';
import { checkOptions } from './readArguments.ts';
import type { Running } from './runCentre.ts';
import { runCentre } from './runCentre.ts';

const token = 'the-token-of-its-desk';
let folder: string;
let centre: Running;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-run-'));
  const options = checkOptions({ data: folder, announce: join(folder, 'running'), pace: 0, log: 'silent' });
  if (!options.ok) throw new Error(options.message);
  centre = await runCentre(options.value, token);
});
afterEach(async () => {
  await centre.end();
  rmSync(folder, { recursive: true, force: true });
});

async function people(command: string, input: object, shown = token) {
  const headers = { authorization: `Bearer ${shown}` };
  const body = JSON.stringify({ do: command, with: input });
  const answer = await fetch(`${centre.url.replace('ws', 'http')}/people`, { method: 'POST', headers, body });
  return answer.json() as Promise<{ ok: boolean; code?: string; value?: { lines: unknown[] } }>;
}

test('the desk that started a centre administers its users, and a guessed token does not', async () => {
  const amina = { name: 'Amina', password: 'soleil de minuit', role: 'agent', teams: [], campaigns: [] };
  expect(await people('people.add', amina, 'guessed')).toMatchObject({ ok: false, code: 'signed-out' });
  expect(await people('people.add', amina)).toMatchObject({ ok: true });
  expect(await people('people.list', {})).toMatchObject({ value: { users: [{ name: 'Amina', sessions: 0 }] } });
  expect(await centre.setUpCode()).toBeNull();
});

test('another telephony is in the audit trail, with who chose it', async () => {
  const desk = await createRehearsalDesk({ url: centre.url, token });
  await desk.hears('welcome');
  desk.say({ type: 'setup-save', id: 'a', telephony: { kind: 'none' }, use: true, endCalls: true });
  expect(await desk.hears('setup-answer')).toMatchObject({ ok: true });
  await expect
    .poll(async () => (await people('people.audit', { before: null })).value?.lines)
    .toMatchObject([{ kind: 'telephony-changed', actor: 'local', detail: { kind: 'none' } }]);
});
