import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRehearsalDesk } from '../src/centre/rehearsal/createRehearsalDesk.ts';
import type { Rehearsal } from '../src/centre/rehearsal/startRehearsal.ts';
import { startRehearsal } from '../src/centre/rehearsal/startRehearsal.ts';
import { announce } from '../src/centre/start/announce.ts';

// Whole processes, on machines that do other work too.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let floor: Rehearsal;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-pbx-'));
  floor = await startRehearsal();
});
afterEach(async () => {
  await floor.end();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run pbx -- …`, as it is typed. */
function pbx(...argv: string[]): Promise<{ code: number | null; text: string }> {
  const env = { ...process.env, CROCDESK_ANNOUNCE: folder, LC_ALL: '', LANG: 'en_GB.UTF-8' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.mjs'), 'pbx', ...argv], { env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text: text.trim() })));
}

test('without a centre there is nothing to ring, and it is said so', async () => {
  expect(await pbx('ring', '--from', '+33612345678')).toEqual({
    code: 1,
    text: 'No centre runs on this machine: start one with npm start or npm run centre.',
  });
});

test('a call is rung at a desk, listed, refused where it cannot be, and hung up', async () => {
  announce(folder, { ...floor.hello, pid: process.pid, startedAt: 1, data: '/data/of/it' });
  const desk = await createRehearsalDesk(floor.hello);
  await desk.hears('health');
  const rung = await pbx('ring', '--from', '06 12 34 56 78', '--to', '101');
  const [call = ''] = desk.calls.keys();
  expect(rung).toEqual({ code: 0, text: `Call ${call} rings at extension 101.` });
  const [listed, refused] = await Promise.all([pbx('list'), pbx('ring', '--to', '999')]);
  expect(listed.text).toMatch(new RegExp(`${call} alerting +inbound +\\+33612345678 +service +agent-101`));
  expect(refused).toEqual({ code: 1, text: 'Refused (not-found): no desk at extension 999' });
  expect(await pbx('hangup', '--lang', 'fr')).toEqual({ code: 0, text: `Le client de l’appel ${call} a raccroché.` });
  await desk.hears('event', ({ event }) => event.type === 'ended');
  await desk.leave();
});

test('what was mistyped is explained', async () => {
  const { code, text } = await pbx('rign');
  expect(code).toBe(2);
  expect(text).toContain('Usage: npm run pbx -- ring');
});
