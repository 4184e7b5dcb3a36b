import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../../src/centre/store/sqlite/openSqliteStore.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';
import { heldByCentre, heldByDesk } from './heldOnDisk.ts';
import { syncedDesk } from './syncedDesk.ts';

const patience = { timeout: 40_000, interval: 50 };

/** A centre over a file of its own, which goes and comes. */
async function openCentre(file: string) {
  const store = openSqliteStore(file, { clock: { now: Date.now } });
  const stand = await startSyncStand({ store });
  let ended: Promise<void> | null = null;
  const end = () => {
    ended ??= stand.end().then(() => store.close());
    return ended;
  };
  onTestFinished(end);
  return { store, url: stand.url, end };
}

test('an older file that somebody lays where the centre’s was, and tells nobody: what desks wrote comes back, and all hold the same', async () => {
  const file = join(tempFolder(), 'centre.db');
  const first = await openCentre(file);
  await first.store.put([1, 2, 3].map((n) => customerRow(n)));
  let url: string | null = first.url;
  const [writes, reads] = [syncedDesk({ url: () => url }), syncedDesk({ url: () => url })];
  const edit = (id: string, city: string) =>
    writes.store.writes.editCustomer(id, writes.store.reads.card(id, 0)?.rev ?? 0, { city }, Date.now());
  const cityThere = () => reads.look().customers.map(({ city }) => city);
  await vi.waitFor(() => expect(writes.look().customers).toHaveLength(3), patience);
  await edit('customer-000001', 'Before');
  await vi.waitFor(() => expect(cityThere()).toEqual(['Before', 'Paris', 'Paris']), patience);
  url = null;
  await first.end();
  // All of it is in the one file.
  expect(existsSync(`${file}-wal`)).toBe(false);
  copyFileSync(file, `${file}.kept`);

  const second = await openCentre(file);
  url = second.url;
  for (const desk of [writes, reads]) desk.link.retryNow();
  await edit('customer-000002', 'After');
  // Nobody has this any more: no desk wrote it.
  await second.store.put([{ ...customerRow(3), body: { ...customerRow(3).body, city: 'Imported' } }]);
  await vi.waitFor(() => expect(cityThere()).toEqual(['Before', 'After', 'Imported']), patience);
  url = null;
  await second.end();
  copyFileSync(`${file}.kept`, file);

  // The one that only reads comes late: by then the centre is as far again as it was.
  const third = await openCentre(file);
  await third.store.put([4, 5, 6, 7, 8, 9].map((n) => customerRow(n)));
  url = third.url;
  for (const desk of [writes, reads]) desk.link.retryNow();
  await vi.waitFor(() => {
    const there = heldByCentre(file);
    expect(there.size).toBeGreaterThanOrEqual(9);
    for (const { path } of [writes, reads]) expect(heldByDesk(path)).toEqual(there);
    expect(cityThere().slice(0, 4)).toEqual(['Before', 'After', 'Paris', 'Paris']);
  }, patience);
  for (const desk of [writes, reads]) expect(desk.lines.join()).not.toContain('put right');
}, 120_000);
