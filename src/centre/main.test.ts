import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askControl } from './control/askControl.ts';
import { createRehearsalDesk } from './rehearsal/createRehearsalDesk.ts';
import { announced } from './start/announce.ts';

// Whole processes, on machines that do other work too.
vi.setConfig({ testTimeout: 60_000 });

const main = join(import.meta.dirname, 'main.ts');
const token = 'a-token-for-this-test';
let folder: string;
let announceFolder: string;
const children = new Set<ChildProcess>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-centre-'));
  announceFolder = join(folder, 'running');
});
afterEach(async () => {
  await Promise.all([...children].map(kill));
  children.clear();
  rmSync(folder, { recursive: true, force: true });
});

const options = (...more: string[]) => [
  '--data',
  folder,
  '--announce',
  announceFolder,
  '--pace',
  '0',
  '--log',
  'silent',
  ...more,
];
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });
async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
}

interface Ready {
  url: string;
  port: number;
  pid: number;
}

/** A centre as a desk starts it: with a channel, a token in its environment, and an announcement. */
async function child(...more: string[]): Promise<Ready & { process: ChildProcess; said(): string }> {
  const started = fork(main, options(...more), { env: { ...process.env, CROCDESK_TOKEN: token }, silent: true });
  children.add(started);
  let text = '';
  for (const stream of [started.stdout, started.stderr]) stream?.on('data', (data) => (text += data));
  const ready = await new Promise<Ready>((resolve, reject) => {
    started.once('message', (message) => resolve(message as Ready));
    started.once('exit', (code) => reject(new Error(`the centre ended (${code}): ${text}`)));
  });
  return { ...ready, process: started, said: () => text };
}

async function connected(url: string) {
  const desk = await createRehearsalDesk({ url, token });
  await desk.hears('health');
  return desk;
}

test('a centre killed in the middle of a call finds the same call again', async () => {
  const first = await child();
  const desk = await connected(first.url);
  await askControl({ url: first.url, token }, { do: 'ring', from: '+33612345678', to: '101' });
  const { call } = await desk.hears('event', ({ event }) => event.type === 'offered');
  await desk.ask({ do: 'answer', call });
  await kill(first.process);
  await desk.closed;

  const second = await child();
  const again = await connected(second.url);
  expect(again.calls.get(call)).toEqual(desk.calls.get(call));
  expect(await again.ask({ do: 'hangup', call })).toMatchObject({ ok: true });
  expect(again.calls.get(call)).toMatchObject({ status: 'cleared', outcome: 'answered' });
  await again.leave();
});

test('a running centre announces itself to its user only, and takes it back when it ends in order', async () => {
  const { process: centre, url, pid } = await child();
  expect(announced(announceFolder)).toMatchObject([{ url, token, pid, data: folder }]);
  expect(statSync(announceFolder).mode & 0o777).toBe(0o700);
  expect(statSync(join(announceFolder, `${pid}.json`)).mode & 0o777).toBe(0o600);
  centre.kill('SIGTERM');
  expect(await ended(centre)).toBe(0);
  expect(readdirSync(announceFolder)).toEqual([]);
});

test('what a killed centre announced is not believed', async () => {
  const { process: centre } = await child();
  await kill(centre);
  expect(announced(announceFolder)).toEqual([]);
  expect(readdirSync(announceFolder)).toEqual([]);
});

test('a centre ends with the desk that started it', async () => {
  const { process: centre } = await child();
  centre.disconnect();
  expect(await ended(centre)).toBe(0);
});

test('ending in order says goodbye to desks', async () => {
  const { process: centre, url } = await child();
  const desk = await connected(url);
  centre.kill('SIGTERM');
  expect(await desk.closed).toBe(1001);
  expect(await ended(centre)).toBe(0);
});

test('neither the token nor a number is written down', async () => {
  const { process: centre, url, said } = await child('--log', 'debug');
  const desk = await connected(url);
  await askControl({ url, token }, { do: 'ring', from: '+33612345678', name: 'Claire Dupont' });
  await desk.hears('event', ({ event }) => event.type === 'offered');
  desk.sayRaw('{"type":"note","call":7,"baton":"+33612345678 Claire Dupont"}');
  await desk.hears('refused');
  centre.kill('SIGTERM');
  await ended(centre);
  expect(said()).toContain('desk came');
  expect(said()).not.toMatch(/612345678|Dupont/);
  expect(said()).not.toContain(token);
});

/** A centre as an operator starts it, from a terminal. */
async function run(...more: string[]): Promise<{ code: number | null; lines: string[] }> {
  const started = spawn(process.execPath, [main, ...options(...more)], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(started);
  let text = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (text += data));
  return { code: await ended(started), lines: text.trim().split('\n') };
}

test('a port that is taken is one clear line, in the language of whoever reads it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const port = String((other.address() as AddressInfo).port);
  const french = await run('--port', port, '--lang', 'fr');
  const english = await run('--port', port, '--lang', 'en');
  other.close();
  expect(french).toEqual({
    code: 1,
    lines: [`Le port ${port} est déjà utilisé ; choisissez-en un autre avec --port.`],
  });
  expect(english).toEqual({ code: 1, lines: [`Port ${port} is already taken; choose another one with --port.`] });
});

test('an option that makes no sense is said, and nothing starts', async () => {
  expect(await run('--pbx', 'fax', '--lang', 'en')).toMatchObject({ code: 2, lines: [expect.stringContaining('pbx')] });
});

test('alone on a server, a centre keeps its token in its data folder and says where it listens', async () => {
  const started = spawn(process.execPath, [main, ...options('--lang', 'en')], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(started);
  const line = await new Promise<string>((resolve) => started.stdout.once('data', (data) => resolve(String(data))));
  const kept = readFileSync(join(folder, 'centre-token'), 'utf8').trim();
  const [, url = ''] = /ready: (ws:\S+)/.exec(line) ?? [];
  expect(statSync(join(folder, 'centre-token')).mode & 0o777).toBe(0o600);
  expect(await askControl({ url, token: kept }, { do: 'list' })).toMatchObject({ ok: true });
});

test('a centre in Morocco says so, and reads a number that is dialled there as people there do', async () => {
  const { url } = await child('--country', 'MA');
  const desk = await createRehearsalDesk({ url, token });
  expect((await desk.hears('welcome')).country).toBe('MA');
  const { call } = await desk.ask({ do: 'dial', number: '0522123456' });
  await desk.hears('event', (told) => told.call === call);
  expect(desk.calls.get(call ?? '')?.remote.number).toBe('+212522123456');
  await desk.leave();
});
