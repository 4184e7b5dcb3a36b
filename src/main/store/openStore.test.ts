import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { tempFolder, tempStore } from '../../../test/tempStore.ts';
import { migrations } from './migrations/index.ts';
import { openStore } from './openStore.ts';
import { StoreFromTheFutureError, StoreInUseError } from './storeErrors.ts';

const clock = { now: () => 5 };
const newest = migrations.at(-1)?.version ?? 0;

test('a new desk makes its folder and its file, and finds its settings again', async () => {
  const path = join(tempFolder(), 'deep', 'desk.db');
  const first = openStore(path, { clock });
  await first.writes.setSetting('language', 'fr');
  expect(first.reads.setting('language')).toBe('fr');
  await first.close();
  expect(tempStore({ path }).reads.setting('language')).toBe('fr');
});

test('a file from a newer Crocdesk is refused with both versions, and not a byte of it changes', async () => {
  const path = join(tempFolder(), 'desk.db');
  await openStore(path, { clock }).close();
  const db = new Database(path);
  db.pragma('user_version = 990');
  db.close();
  const before = readFileSync(path);
  expect(() => openStore(path, { clock })).toThrowError(StoreFromTheFutureError);
  expect(() => openStore(path, { clock })).toThrowError(expect.objectContaining({ version: 990, known: newest }));
  expect(readFileSync(path)).toEqual(before);
});

test('two desks never share a file, and one that is refused leaves the other at work', async () => {
  const path = join(tempFolder(), 'desk.db');
  const first = tempStore({ path });
  expect(() => openStore(path, { clock })).toThrowError(StoreInUseError);
  expect(() => openStore(path, { clock })).toThrowError(expect.objectContaining({ pid: process.pid }));
  await first.writes.setSetting('still', 'here');
  expect(first.reads.setting('still')).toBe('here');
});

test('a desk that was refused the future lets the file go', async () => {
  const path = join(tempFolder(), 'desk.db');
  const db = new Database(path);
  db.pragma('user_version = 990');
  db.close();
  expect(() => openStore(path, { clock })).toThrowError(StoreFromTheFutureError);
  const mended = new Database(path);
  mended.pragma('user_version = 0');
  mended.close();
  expect(tempStore({ path }).reads.openCalls()).toEqual([]);
});

test('a file that is no store is not written over', () => {
  const path = join(tempFolder(), 'desk.db');
  const letter = 'Dear customer, '.repeat(400);
  writeFileSync(path, letter);
  expect(() => openStore(path, { clock })).toThrowError(/not a database/);
  expect(readFileSync(path, 'utf8')).toBe(letter);
});

test('a folder where the file should be is an error, not an empty store somewhere else', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'desk.db'));
  expect(() => openStore(join(folder, 'desk.db'), { clock })).toThrowError();
});

test('a desk that ended well leaves one file with everything in it', async () => {
  const folder = tempFolder();
  const store = openStore(join(folder, 'desk.db'), { clock });
  await store.writes.setSetting('a', 'b');
  await store.close();
  expect(readdirSync(folder).toSorted()).toEqual(['desk.db', 'desk.db.lock']);
  await expect(store.writes.setSetting('a', 'c')).rejects.toMatchObject({ code: 'save-failed' });
});

test('what is asked just before the end is still written', async () => {
  const path = join(tempFolder(), 'desk.db');
  const store = openStore(path, { clock });
  const writes = Array.from({ length: 50 }, (_, i) => store.writes.setSetting(`key-${i}`, 'kept'));
  await store.close();
  await Promise.all(writes);
  const again = tempStore({ path });
  expect(Array.from({ length: 50 }, (_, i) => again.reads.setting(`key-${i}`))).toEqual(Array(50).fill('kept'));
});

test('every file has a number of its own, kept for good', async () => {
  const identity = (path: string) => {
    const db = new Database(path, { readonly: true });
    const rows = db.prepare("SELECT key, value FROM meta WHERE key <> 'pid' ORDER BY key").all();
    db.close();
    return rows;
  };
  const [one, other] = [join(tempFolder(), 'desk.db'), join(tempFolder(), 'desk.db')];
  for (const path of [one, other]) await openStore(path, { clock }).close();
  const first = identity(one);
  const again = openStore(one, { clock });
  expect(first).toContainEqual({ key: 'device_id', value: again.device });
  await again.close();
  expect(first).toHaveLength(2);
  expect(identity(one)).toEqual(first);
  expect(identity(other)).not.toEqual(first);
  expect(existsSync(`${one}.before-${newest}`)).toBe(false);
});
