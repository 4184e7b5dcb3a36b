import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../../src/centre/store/sqlite/openSqliteStore.ts';
import { journaledCall } from '../journaledCall.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';
import { heldByCentre, heldByDesk } from './heldOnDisk.ts';
import { syncedDesk } from './syncedDesk.ts';

const patience = { timeout: 30_000, interval: 50 };
const [stays, edited, deleted, calledAndDeleted] = [1, 2, 3, 4].map((n) => customerRow(n).id) as [
  string,
  string,
  string,
  string,
];

test('a desk that slept for longer than deletions are remembered tells what it did before, and keeps nobody who was deleted', async () => {
  const file = join(tempFolder(), 'centre.db');
  const store = openSqliteStore(file, { clock: { now: Date.now } });
  const centre = await startSyncStand({ store });
  onTestFinished(() => centre.end().then(() => store.close()));
  await store.put([1, 2, 3, 4].map((n) => customerRow(n)));
  let isAwake = true;
  const desk = syncedDesk({ url: () => (isAwake ? centre.url : null) });
  await vi.waitFor(() => expect(desk.look().customers).toHaveLength(4), patience);

  isAwake = false;
  desk.link.reconnect();
  const call = journaledCall({ id: 'k', customerId: calledAndDeleted, place: 'closed' });
  await desk.store.writes.journal(call, []);
  await desk.store.writes.editCustomer(edited, 1, { city: 'Mine' }, Date.now());
  for (const id of [deleted, calledAndDeleted]) await store.remove(id);
  await store.collect(Date.now() + 1);
  expect((await store.state()).gc).toBeGreaterThan(0);

  isAwake = true;
  desk.link.retryNow();
  await vi.waitFor(() => {
    const { customers, outbox, bases } = desk.look();
    expect(outbox.map(({ kind, settled }) => [kind, settled])).toEqual([
      ['call', 1],
      ['customer-edit', 1],
    ]);
    expect(customers.map(({ id, city }) => [id, city])).toEqual([
      [stays, 'Paris'],
      [edited, 'Mine'],
    ]);
    expect(bases).toEqual([]);
  }, patience);
  const there = heldByCentre(file);
  // The call is kept, also of somebody nobody knows; what follows from it waits at the centre until they are known.
  expect([...there.keys()]).toContain('call k');
  const known = [...there].filter(([key]) => !key.includes(calledAndDeleted) && key !== 'interaction k');
  expect([...heldByDesk(desk.path)].sort()).toEqual(known.sort());
}, 90_000);
