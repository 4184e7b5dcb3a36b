import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startCentreChild } from '../../../../test/centreStore/centreChild.ts';
import { copied } from '../../../../test/centreStore/readAll.ts';
import { tempFolder } from '../../../../test/tempStore.ts';
import { StoreFromTheFutureError } from '../storeErrors.ts';
import { openSqliteStore } from './openSqliteStore.ts';

it('a centre that is killed has kept everything it acknowledged, each once', async () => {
  const path = join(tempFolder(), 'centre.db');
  const acked: string[] = [];
  for (const round of ['a', 'b', 'c']) {
    const child = startCentreChild(path, round);
    await vi.waitFor(() => expect(child.acked.length).toBeGreaterThan(30), { timeout: 15_000 });
    child.signal('SIGKILL');
    await child.gone();
    acked.push(...child.acked.map(({ id }) => id));
  }
  const store = openSqliteStore(path, { clock: { now: Date.now } });
  onTestFinished(() => store.close());
  const rows = await copied(store, 'all', 500);
  expect(acked.filter((id) => !rows.has(`call ${id}`))).toEqual([]);
  expect(new Set([...rows.values()].map(({ seq }) => seq)).size).toBe(rows.size);
  expect(await store.count('all')).toBe(rows.size);
}, 60_000);

it('one file has one centre', async () => {
  const path = join(tempFolder(), 'centre.db');
  const store = openSqliteStore(path, { clock: { now: Date.now } });
  expect(() => openSqliteStore(path, { clock: { now: Date.now } })).toThrow('in use by another centre');
  await store.close();
  await openSqliteStore(path, { clock: { now: Date.now } }).close();
});

it('a file of a newer Crocdesk is left as it is', async () => {
  const path = join(tempFolder(), 'centre.db');
  await openSqliteStore(path, { clock: { now: Date.now } }).close();
  const db = new Database(path);
  db.pragma('user_version = 9990');
  db.close();
  expect(() => openSqliteStore(path, { clock: { now: Date.now } })).toThrow(StoreFromTheFutureError);
});
