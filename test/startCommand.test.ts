import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const project = join(import.meta.dirname, '..');
let data: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'crocdesk-start-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
});

interface Start {
  child: ChildProcess;
  text: () => string;
  ended: Promise<number | null>;
}

function start(...flags: string[]): Start {
  const args = ['scripts/run.mjs', 'start', '--shell', 'browser', '--no-open', '--pace', '0', ...flags];
  // As a newcomer's own shell: every package as it came.
  const env = { ...process.env, NODE_OPTIONS: '', LANG: 'fr_FR.UTF-8', LC_ALL: '', npm_lifecycle_event: '' };
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += String(part)));
  return { child, text: () => text, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/** The address, once it is printed. Building the page may come first. */
async function ready({ text }: Start): Promise<string> {
  await vi.waitFor(() => expect(text()).toMatch(/Crocdesk is ready: http\S+/), { timeout: 100_000, interval: 50 });
  return /Crocdesk is ready: (\S+)/.exec(text())?.[1] ?? '';
}

const said = ({ text }: Start) => text().trim().split('\n').filter(Boolean);

/** Processes of this test's centre that are still there, where the system shows them. */
const centres = () =>
  (existsSync('/proc') ? readdirSync('/proc') : []).filter((pid) => {
    const file = `/proc/${pid}/cmdline`;
    try {
      return /^\d+$/.test(pid) && existsSync(file) && readFileSync(file, 'utf8').includes(join(data, 'centre'));
    } catch {
      return false;
    }
  });

test('a flag nobody knows ends in one line', async () => {
  const desk = start('--faster');
  expect(await desk.ended).toBe(1);
  expect(said(desk)).toEqual(['Option incomprise : --faster. « npm start -- --help » les montre toutes.']);
});

test('a recording that is not there ends in one line', async () => {
  const desk = start('--pbx', 'recording:/nowhere.jsonl', '--lang', 'en');
  expect(await desk.ended).toBe(1);
  expect(said(desk)).toEqual(['The recording /nowhere.jsonl does not exist.']);
});

test('data of a newer Crocdesk is left alone, and nothing is left running', { timeout: 60_000 }, async () => {
  const db = new Database(join(data, 'desk.db'));
  db.exec('CREATE TABLE future (word TEXT) STRICT');
  db.pragma('user_version = 999999');
  db.close();
  const desk = start('--data', data);
  expect(await desk.ended).toBe(1);
  expect(said(desk).at(-1)).toMatch(/^Ces données viennent d’un Crocdesk plus récent \(version 999999/);
  expect(centres()).toEqual([]);
});

test('one start serves one desk, and ends whole', { timeout: 240_000 }, async () => {
  const desk = start('--data', data);
  const url = await ready(desk);
  const { port } = new URL(url);
  const page = await fetch(url, { redirect: 'manual' });
  expect(page.status).toBe(303);
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(403);

  const second = start('--data', data);
  expect(await second.ended).toBe(1);
  expect(said(second).at(-1)).toMatch(/^Ces données servent déjà à un autre poste/);

  const taken = start('--data', join(data, 'other'), '--port', port);
  expect(await taken.ended).toBe(1);
  expect(said(taken).at(-1)).toBe(`Le port ${port} est déjà utilisé ; choisissez-en un autre avec --port.`);

  const askedAt = Date.now();
  desk.child.kill('SIGTERM');
  expect(await desk.ended).toBe(0);
  expect(Date.now() - askedAt).toBeLessThan(2_500);
  expect(centres()).toEqual([]);
  const free = createServer().listen(Number(port), '127.0.0.1');
  await once(free, 'listening');
  free.close();
});

test('a desk that is killed takes its centre along, and starts again at once', { timeout: 240_000 }, async () => {
  const desk = start('--data', data);
  await ready(desk);
  if (process.platform === 'linux') expect(centres().length).toBeGreaterThan(0);
  desk.child.kill('SIGKILL');
  await desk.ended;
  const again = start('--data', data);
  await ready(again);
  again.child.kill('SIGINT');
  expect(await again.ended).toBe(0);
  await vi.waitFor(() => expect(centres()).toEqual([]), { timeout: 10_000 });
});
