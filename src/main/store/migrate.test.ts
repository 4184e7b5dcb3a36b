import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../test/tempStore.ts';
import type { Migration } from './migrate.ts';
import { migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { prepareStore } from './prepareStore.ts';

const newest = migrations.at(-1)?.version ?? 0;
const addColour: Migration = {
  version: newest + 10,
  up: (db) => db.exec("ALTER TABLE customer ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'"),
};
const failsHalfway: Migration = {
  version: newest + 20,
  up: (db) => {
    db.exec('CREATE TABLE half (x INTEGER) STRICT');
    throw new Error('the power went');
  },
};

function read<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

test('every migration raises the version, by steps that leave room', () => {
  const versions = migrations.map((m) => m.version);
  expect(versions).toEqual(versions.map((_, i) => (i + 1) * 10));
});

test('a file that has something to lose is copied aside before it is changed', () => {
  const path = join(tempFolder(), 'desk.db');
  prepareStore(path, migrations);
  expect(existsSync(`${path}.before-0`)).toBe(false);
  const db = new Database(path);
  db.prepare("INSERT INTO setting VALUES ('who', 'Amina')").run();
  db.close();

  prepareStore(path, [...migrations, addColour]);
  expect(read(path, versionOf)).toBe(addColour.version);
  const setting = (db: Database.Database) => db.prepare("SELECT value FROM setting WHERE key = 'who'").pluck().get();
  const columns = (db: Database.Database) => db.prepare('SELECT colour FROM customer');
  expect(read(path, setting)).toBe('Amina');
  expect(read(`${path}.before-${newest}`, setting)).toBe('Amina');
  expect(read(`${path}.before-${newest}`, versionOf)).toBe(newest);
  expect(() => read(`${path}.before-${newest}`, columns)).toThrowError(/no such column/);
  read(path, columns);
});

test('a migration that fails leaves the file at the version before, with nothing of it', () => {
  const path = join(tempFolder(), 'desk.db');
  prepareStore(path, migrations);
  expect(() => prepareStore(path, [...migrations, addColour, failsHalfway])).toThrowError('the power went');
  expect(read(path, versionOf)).toBe(addColour.version);
  const half = read(path, (db) => db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'half'").pluck().get());
  expect(half).toBe(0);
  prepareStore(path, [...migrations, addColour]);
});

test('migrations out of order are refused before anything is touched', () => {
  const db = new Database(':memory:');
  expect(() => migrate(db, [addColour, ...migrations])).toThrowError(/out of order/);
  expect(versionOf(db)).toBe(0);
  db.close();
});
