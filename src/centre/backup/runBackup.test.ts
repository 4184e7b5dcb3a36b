import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { copied, held, pulled } from '../../../test/centreStore/readAll.ts';
import { callSaid, placedCustomer, sayingDesk } from '../../../test/centreStore/sayings.ts';
import { withPostgres } from '../../../test/postgres/withPostgres.ts';
import { tempFolder } from '../../../test/tempStore.ts';
import { openPostgresStore } from '../store/postgres/openPostgresStore.ts';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';
import { runBackup } from './runBackup.ts';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const where of ['log', 'error'] as const)
    vi.spyOn(console, where).mockImplementation((line: unknown) => void said.push(`${line}`));
});
const clock = { now: Date.now };
const SECONDS = { timeout: 15_000 };

describe('a centre with a file', () => {
  const start = () => {
    const folder = tempFolder();
    const path = join(folder, 'centre.db');
    const open = () => {
      const store = openSqliteStore(path, { clock });
      onTestFinished(() => store.close());
      return store;
    };
    const run = (command: 'backup' | 'restore' | 'new-epoch', file?: string) =>
      runBackup({ command, file, database: { kind: 'sqlite', file: path } }, 'en');
    return { folder, path, open, run, file: join(folder, 'saved.db') };
  };

  it('is backed up whole while it writes', async () => {
    const { open, run, file } = start();
    const store = open();
    const desk = sayingDesk('lea');
    let writing = true;
    let pushed = 0;
    const pushes = (async () => {
      while (writing) {
        await store.push(desk.batch(desk.say('call', callSaid(`k${pushed}`, null))));
        pushed += 1;
      }
    })();
    await vi.waitFor(() => expect(pushed).toBeGreaterThan(5), SECONDS);
    const before = pushed;
    expect(await run('backup', file)).toBe(0);
    writing = false;
    await pushes;
    const saved = openSqliteStore(file, { clock });
    onTestFinished(() => saved.close());
    const calls = (await saved.copyPage('all', 'call', '', 10_000)).length;
    expect(calls).toBeGreaterThanOrEqual(before);
    expect(calls).toBeLessThanOrEqual(pushed);
    expect((await saved.lastOf(desk.author.device, desk.author.incarnation)).lastMseq).toBe(calls);
  });

  it('is restored while it runs, under a new epoch, and desks send again what it has forgotten', async () => {
    const { folder, open, run, file } = start();
    const store = open();
    await store.put([placedCustomer('c1', ['team:a'])]);
    const desk = sayingDesk('lea');
    const kept = desk.say('call', callSaid('k1', 'c1'));
    await store.push(desk.batch(kept));
    const { epoch, head } = await store.state();
    expect(await run('backup', file)).toBe(0);
    const lost = [desk.say('call', callSaid('k2', 'c1')), desk.say('call', callSaid('k3', null))];
    await store.push(desk.batch(...lost));
    const cursor = (await store.state()).head;
    const restored = vi.fn();
    store.onRestored?.(restored);
    expect(await run('restore', file)).toBe(0);
    await vi.waitFor(() => expect(restored).toHaveBeenCalledTimes(1), SECONDS);
    expect((await store.state()).epoch).not.toBe(epoch);
    expect((await store.state()).head).toBe(head);
    expect(await store.page('all', cursor, 10)).toBe('reset');
    expect((await store.lastOf(desk.author.device, desk.author.incarnation)).lastMseq).toBe(1);
    await store.push(desk.batch(kept, ...lost));
    const rows = held(await pulled(store, 'all'));
    expect([...rows.keys()].filter((key) => key.startsWith('call')).sort()).toEqual(['call k1', 'call k2', 'call k3']);
    expect(rows.get('number-use +33612345678 c1')?.body?.calls).toBe(2);
    const beside = readdirSync(folder).filter((name) => name.includes('.before-restore-'));
    expect(beside).toHaveLength(1);
    const before = openSqliteStore(join(folder, beside[0]!), { clock });
    onTestFinished(() => before.close());
    expect((await copied(before, 'all')).has('call k3')).toBe(true);
  });

  it('is put back on a new machine', async () => {
    const { path, open, run, file } = start();
    const store = open();
    await store.put([placedCustomer('c1')]);
    await store.close();
    expect(await run('backup', file)).toBe(0);
    const elsewhere = join(tempFolder(), 'centre.db');
    expect(await runBackup({ command: 'restore', file, database: { kind: 'sqlite', file: elsewhere } }, 'fr')).toBe(0);
    const there = openSqliteStore(elsewhere, { clock });
    onTestFinished(() => there.close());
    expect((await copied(there, 'all')).size).toBe(1);
    expect(path).not.toBe(elsewhere);
  });

  it.each([
    ['a text', (file: string) => writeFileSync(file, 'no database')],
    ['half a backup', (file: string) => writeFileSync(file, '')],
  ])('refuses to be restored from %s, and keeps what it has', async (_, spoil) => {
    const { open, run, file } = start();
    const store = open();
    await store.put([placedCustomer('c1')]);
    const { epoch } = await store.state();
    spoil(file);
    expect(await run('restore', file)).toBe(1);
    expect(said.join()).toContain('no backup');
    expect(await store.state()).toMatchObject({ epoch });
    expect((await copied(store, 'all')).size).toBe(1);
  });

  it('says what is missing', async () => {
    const { run, path, file } = start();
    expect(await run('backup')).toBe(1);
    expect(await run('backup', file)).toBe(1);
    expect(await runBackup({ command: 'restore', file, database: undefined }, 'fr')).toBe(1);
    expect(said).toEqual([
      expect.stringContaining('backup FILE'),
      `There are no data in ${path}.`,
      expect.stringContaining('--database'),
    ]);
  });
});

withPostgres('a centre on PostgreSQL', (fresh) => {
  it('has a new epoch when it is told that its database was put back', async () => {
    const url = await fresh();
    const store = await openPostgresStore(url, { clock });
    onTestFinished(() => store.close());
    const { epoch } = await store.state();
    const restored = vi.fn();
    store.onRestored?.(restored);
    await vi.waitFor(
      async () => {
        const database = { kind: 'postgres' as const, url };
        expect(await runBackup({ command: 'new-epoch', file: undefined, database }, 'en')).toBe(0);
        expect(restored).toHaveBeenCalled();
      },
      { timeout: 10_000, interval: 500 },
    );
    expect((await store.state()).epoch).not.toBe(epoch);
    expect(await runBackup({ command: 'backup', file: 'x', database: { kind: 'postgres', url } }, 'en')).toBe(1);
    expect(said.at(-1)).toContain('pg_dump');
  });
});
