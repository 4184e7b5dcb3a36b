import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { announced } from '../src/centre/start/announce.ts';
import { endGroup } from './endGroup.ts';
import { launchDesk, spawnDesk } from './launchDesk.ts';

const test = base.extend<{ data: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from here that nothing is needed.
  data: async ({}, use) => {
    const data = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-'));
    await use(data);
    await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
});

/** A start that ends by itself: its exit code, and every line it said on the way out. */
async function startAndEnd(data: string, ...flags: string[]) {
  const child = spawnDesk({ data, timeZone: 'UTC' }, flags);
  let said = '';
  child.stderr?.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  await endGroup(child.pid, 'SIGTERM');
  return { code, lines: said.trim().split('\n'), left: announced(join(data, 'running')) };
}

test('a port that is taken is said in one line, and nothing is left running', { tag: '@browser' }, async ({ data }) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, lines, left } = await startAndEnd(data, '--port', String(port));
  other.close();
  expect(lines).toEqual([`Le port ${port} est déjà utilisé ; choisissez-en un autre avec --port.`]);
  expect(code).toBe(1);
  expect(left).toEqual([]);
});

test('two desks never work with the same data', { tag: '@browser' }, async ({ data }) => {
  const first = await launchDesk({ data, timeZone: 'UTC' });
  const second = await startAndEnd(data, '--lang', 'en');
  expect(second.lines).toEqual([
    expect.stringMatching(
      /^Another desk works with this data \(process \d+\); close it, or choose another folder with --data\.$/,
    ),
  ]);
  expect(second.code).toBe(1);
  await first.stop();
});

test('data of a newer Crocdesk is refused and left as it was', { tag: '@browser' }, async ({ data }) => {
  const file = join(data, 'desk.db');
  await mkdir(data, { recursive: true });
  const newer = new Database(file);
  newer.pragma('user_version = 990');
  newer.close();
  const { code, lines, left } = await startAndEnd(data);
  expect(lines).toEqual([expect.stringMatching(/^Ces données viennent d’un Crocdesk plus récent \(version 990, /)]);
  expect(code).toBe(1);
  expect(left).toEqual([]);
  const after = new Database(file, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(990);
  after.close();
});

test('a flag that does not exist is named, in the language that was asked for', { tag: '@browser' }, async ({
  data,
}) => {
  const french = await startAndEnd(data, '--prot', '1');
  expect(french.lines).toEqual(['Option incomprise : --prot. « npm start -- --help » les montre toutes.']);
  expect(french.code).toBe(1);
  const english = await startAndEnd(data, '--lang', 'en', '--port', 'many');
  expect(english.lines).toEqual(['Option not understood: --port many. "npm start -- --help" shows them all.']);
  expect(english.code).toBe(1);
});
