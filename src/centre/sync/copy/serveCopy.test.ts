import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createFakeClock } from '../../../../test/fakeClock.ts';
import { createMemoryCentreStore } from '../../../../test/memoryCentreStore/createMemoryCentreStore.ts';
import { createMemory } from '../../../../test/memoryCentreStore/memory.ts';
import { createCopyDesk } from '../../../../test/syncStand/copyDesk.ts';
import type { SyncStand } from '../../../../test/syncStand/startSyncStand.ts';
import { startSyncStand } from '../../../../test/syncStand/startSyncStand.ts';
import { customerRow } from '../../../../test/syncStand/syncRows.ts';
import { tempFolder } from '../../../../test/tempStore.ts';
import { createLog } from '../../log.ts';
import { byteRange } from './byteRange.ts';
import { createCopies } from './createCopies.ts';
import { createTickets } from './createTickets.ts';

let stand: SyncStand | undefined;
const start = async (needs: Parameters<typeof startSyncStand>[0] = {}) => {
  stand = await startSyncStand(needs);
  return stand;
};
afterEach(async () => {
  await stand?.end();
  stand = undefined;
});

const customers = (many: number, scopes: readonly string[] = []) =>
  Array.from({ length: many }, (_, n) => customerRow(n, scopes));
const call = (n: number) => ({
  kind: 'call' as const,
  id: `call-${n}`,
  customerId: `customer-00000${n}`,
  body: { place: 'closed', n },
});

test('a first copy holds every row of its scope, customers first, and says from where the feed goes on', async () => {
  const { url, store } = await start();
  await store.put([call(1), call(2), ...customers(6_000)]);
  const desk = createCopyDesk(url);
  const manifest = await desk.manifest();
  expect(manifest).toMatchObject({ scope: 'all', epoch: 'epoch-1', snapSeq: 6_002, rows: 6_002 });
  const rows = (await Promise.all(manifest.segments.map(({ n }) => desk.rows(manifest, n)))).flat();
  expect(manifest.segments.map((segment) => segment.rows)).toEqual([5_000, 1_002]);
  expect(rows.map(([kind]) => kind)).toEqual([...Array(6_000).fill('customer'), 'call', 'call']);
  expect(rows[7]).toEqual(['customer', 'customer-000007', 10, 'customer-000007', customerRow(7).body]);
});

test('nobody copies without a session, nor what they may not see, whatever they know of it', async () => {
  const { url, store, sessions } = await start();
  await store.put(customers(3, ['team:south']));
  const { id } = await createCopyDesk(url).manifest('team:south');
  const status = async (path: string, token: string, device = 'desk-1') =>
    (await createCopyDesk(url, device, token).get(path)).status;
  expect(await status('/sync/copy?scope=all', 'guessed')).toBe(401);
  expect(await status('/sync/copy?scope=all', 'bruno')).toBe(403);
  expect(await status(`/sync/copy/${id}/0`, 'bruno')).toBe(403);
  expect(await status(`/sync/copy/${id}/0`, 'guessed')).toBe(401);
  sessions.set('bound', { userId: 'carla', name: 'carla', role: 'agent', scopes: ['all'], device: 'desk-7' });
  expect(await status(`/sync/copy/${id}/0`, 'bound')).toBe(401);
  expect(await status(`/sync/copy/${id}/0`, 'bound', 'desk-7')).toBe(200);
  sessions.set('bound', 'revoked');
  expect(await status(`/sync/copy/${id}/0`, 'bound', 'desk-7')).toBe(401);
});

test('what is not there is said to be gone, or never to have been', async () => {
  const { url, store } = await start();
  await store.put(customers(3));
  const desk = createCopyDesk(url);
  const { id } = await desk.manifest();
  const status = async (path: string) => (await desk.get(path)).status;
  expect(await status('/sync/copy/no-such-copy/0')).toBe(410);
  expect(await status(`/sync/copy/${id}/99`)).toBe(404);
  expect(await status('/sync/copy')).toBe(404);
  expect(await status(`/sync/copy/${id}/..%2f..%2fmanifest.json`)).toBe(404);
  expect((await fetch(`${url.replace('ws', 'http')}/sync/copy?scope=all`, { method: 'POST' })).status).toBe(405);
});

test('a desk that was cut off takes the rest of a segment', async () => {
  const { url, store } = await start();
  await store.put(customers(500));
  const desk = createCopyDesk(url);
  const { id, segments } = await desk.manifest();
  const bytes = segments[0]?.bytes ?? 0;
  const part = async (range: string) => {
    const response = await desk.get(`/sync/copy/${id}/0`, { range });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  };
  const [first, rest] = [await part('bytes=0-99'), await part('bytes=100-')];
  expect([first.status, rest.status, first.body.length]).toEqual([206, 206, 100]);
  expect(
    gunzipSync(Buffer.concat([first.body, rest.body]))
      .toString()
      .split('\n'),
  ).toHaveLength(501);
  expect((await part(`bytes=${bytes}-`)).status).toBe(416);
});

// A hundred downloads in one process: on a busy machine they take their time.
const HUNDRED_MS = 240_000;

test('a hundred desks begin at once: one copy is made, and each desk has it all', { timeout: HUNDRED_MS }, async () => {
  const inner = createMemoryCentreStore();
  let read = 0;
  const store = {
    ...inner,
    copyPage: (...asked: Parameters<typeof inner.copyPage>) => {
      read += asked[1] === 'customer' && asked[2] === '' ? 1 : 0;
      return inner.copyPage(...asked);
    },
  };
  const { url, copyFolder } = await start({ store });
  await store.put(customers(6_000));
  const before = process.memoryUsage().rss;
  const copied = await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      const desk = createCopyDesk(url, `desk-${n}`);
      const manifest = await desk.manifest();
      const content = createHash('sha256');
      let rows = 0;
      for (const segment of manifest.segments) {
        const lines = await desk.lines(manifest, segment.n);
        rows += lines.length;
        content.update(lines.join('\n'));
      }
      return { id: manifest.id, rows, content: content.digest('hex') };
    }),
  );
  expect(new Set(copied.map(({ id }) => id)).size).toBe(1);
  expect(copied.every(({ rows }) => rows === 6_000)).toBe(true);
  expect(new Set(copied.map(({ content }) => content)).size).toBe(1);
  expect(read).toBe(1);
  expect(readdirSync(copyFolder)).toEqual([copied[0]?.id]);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(600);
});

test('a copy is used again while little has changed, and not when the feed could not go on from it', async () => {
  const memory = createMemory('epoch-1');
  const store = createMemoryCentreStore({ memory });
  const { url } = await start({ store });
  await store.put(customers(10));
  const desk = createCopyDesk(url);
  const first = await desk.manifest();
  await store.put([customerRow(11)]);
  expect((await desk.manifest()).id).toBe(first.id);
  memory.gc = 11;
  const second = await desk.manifest();
  expect(second).toMatchObject({ snapSeq: 11, rows: 11 });
  memory.epoch = 'epoch-2';
  const third = await desk.manifest();
  expect(third.epoch).toBe('epoch-2');
  expect(new Set([first.id, second.id, third.id]).size).toBe(3);
  expect(await desk.rows(first, 0)).toHaveLength(10);
});

test('a copy of yesterday is still given, and is gone once the next is there and nobody used it', async () => {
  const clock = createFakeClock(Date.now());
  const folder = tempFolder();
  const store = createMemoryCentreStore();
  await store.put(customers(3));
  const copies = createCopies({ store, folder, clock, log: createLog('silent') });
  const first = await copies.current('all');
  clock.advance(25 * 3_600_000);
  expect((await copies.current('all')).id).toBe(first.id);
  await expect.poll(async () => (await copies.current('all')).id).not.toBe(first.id);
  clock.advance(11 * 60_000);
  await copies.tidy();
  expect(readdirSync(folder)).toEqual([(await copies.current('all')).id]);
});

test('copies outlive the process; one that was not finished does not', async () => {
  const folder = tempFolder();
  const needs = {
    store: createMemoryCentreStore(),
    folder,
    clock: createFakeClock(Date.now()),
    log: createLog('silent'),
  };
  await needs.store.put(customers(3));
  const { id } = await createCopies(needs).current('all');
  mkdirSync(join(folder, 'half.part'));
  mkdirSync(join(folder, 'foreign'));
  expect((await createCopies(needs).current('all')).id).toBe(id);
  expect(readdirSync(folder)).toEqual([id]);
});

test('an empty centre has an empty copy', async () => {
  const { url } = await start();
  expect(await createCopyDesk(url).manifest()).toMatchObject({ rows: 0, segments: [], snapSeq: 0 });
});

test('so many go on at a time, the others in the order in which they came; who has gone makes room', async () => {
  const clock = createFakeClock();
  const tickets = createTickets(clock, 2);
  const got: string[] = [];
  const take = (desk: string) => tickets.take(desk).then((may) => got.push(`${desk} ${may ? 'goes' : 'comes back'}`));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await Promise.all(['a', 'b'].map(take));
  void take('c');
  void take('d');
  clock.advance(4_000);
  await turn();
  expect(got).toEqual(['a goes', 'b goes', 'c comes back', 'd comes back']);
  clock.advance(1_000);
  void take('d');
  void take('c');
  tickets.giveBack('a');
  await turn();
  tickets.giveBack('c');
  await turn();
  expect(got.slice(4)).toEqual(['c goes', 'd goes']);
  clock.advance(21_000);
  await Promise.all(['e', 'f'].map(take));
  expect(got.slice(6)).toEqual(['e goes', 'f goes']);
});

test('a range says which bytes, by either end', () => {
  expect(byteRange(undefined, 10)).toBe('whole');
  expect(byteRange('bytes=2-', 10)).toEqual({ from: 2, to: 9 });
  expect(byteRange('bytes=2-99', 10)).toEqual({ from: 2, to: 9 });
  expect(byteRange('bytes=-3', 10)).toEqual({ from: 7, to: 9 });
  expect(byteRange('bytes=-30', 10)).toEqual({ from: 0, to: 9 });
  expect(byteRange('bytes=10-', 10)).toBe('none');
  expect(byteRange('bytes=5-4', 10)).toBe('none');
  expect(byteRange('bytes=0-1,4-5', 10)).toBe('whole');
});
