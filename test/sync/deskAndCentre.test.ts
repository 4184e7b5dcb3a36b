import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importedCustomer } from '../importedCustomer.ts';
import { journaledCall } from '../journaledCall.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';
import { syncedDesk } from './syncedDesk.ts';

const patience = { timeout: 15_000, interval: 20 };

async function stand() {
  const centre = await startSyncStand();
  onTestFinished(() => centre.end());
  return { ...centre, desk: (token = 'amina') => syncedDesk({ url: () => centre.url, token }) };
}

const becomesLive = (desk: ReturnType<typeof syncedDesk>) =>
  vi.waitFor(() => expect(desk.link.state().state).toBe('live'), patience);

test('a new desk has what the centre has: customers, their numbers, and by name', async () => {
  const centre = await stand();
  await centre.store.put(Array.from({ length: 300 }, (_, n) => customerRow(n)));
  const desk = centre.desk();
  await becomesLive(desk);
  expect(desk.look().customers).toHaveLength(300);
  expect(desk.look().phones).toHaveLength(300);
  expect(desk.store.reads.search('Dupont 17', 5).matches[0]?.name).toBe('Dupont 17'.replace('Dupont', 'Claire Dupont'));
});

test('what one agent writes is on the other desk: a customer, an edit, a call with its line of history', async () => {
  const centre = await stand();
  await centre.store.put([customerRow(1)]);
  const [one, two] = [centre.desk(), centre.desk()];
  await Promise.all([becomesLive(one), becomesLive(two)]);
  const id = 'customer-000001';
  await one.store.writes.editCustomer(id, 1, { city: 'Lyon' }, Date.now());
  await one.store.writes.journal(
    journaledCall({ customerId: id, place: 'closed', notes: { text: 'Wants a blue one', rev: 1 } }),
    [{ n: 0, line: { at: 1, kind: 'event', what: 'answered', text: null } }],
  );
  await vi.waitFor(() => {
    expect(two.look().customers).toMatchObject([{ id, city: 'Lyon' }]);
    expect(two.look().interactions).toMatchObject([{ customer: id, id: 'call-1', subject: 'Wants a blue one' }]);
    expect(two.look().calls).toMatchObject([{ id: 'call-1', notes: 'Wants a blue one' }]);
  }, patience);
  expect(two.store.reads.story('call-1')?.lines).toHaveLength(1);
  await vi.waitFor(() => expect(one.look().outbox.every(({ settled }) => settled === 1)).toBe(true), patience);
  expect(one.look().bases).toEqual([]);
  expect(one.look().customers).toEqual(two.look().customers);
});

test('two agents who change the same field while they are apart: one value stands everywhere, and one click takes the other', async () => {
  const centre = await stand();
  await centre.store.put([customerRow(1)]);
  const id = 'customer-000001';
  let isReachable = true;
  const one = syncedDesk({ url: () => (isReachable ? centre.url : null), token: 'amina' });
  const two = centre.desk();
  await Promise.all([becomesLive(one), becomesLive(two)]);
  isReachable = false;
  one.link.reconnect();
  await one.store.writes.editCustomer(id, 1, { city: 'Lille' }, Date.now());
  await two.store.writes.editCustomer(id, 1, { city: 'Nantes' }, Date.now());
  await vi.waitFor(() => expect(two.look().outbox.every(({ settled }) => settled === 1)).toBe(true), patience);
  isReachable = true;
  one.link.retryNow();
  await vi.waitFor(() => {
    expect(one.store.reads.conflicts(9)).toHaveLength(1);
    expect(one.look().customers).toEqual(two.look().customers);
  }, patience);
  const [conflict] = one.store.reads.conflicts(9);
  const lost = conflict?.lost.value;
  await one.store.writes.chooseInConflict(conflict?.id ?? '', 'lost', Date.now());
  expect(one.store.reads.conflicts(9)).toEqual([]);
  await vi.waitFor(() => {
    expect(two.look().customers).toMatchObject([{ city: lost }]);
    expect(one.look().customers).toMatchObject([{ city: lost }]);
    expect(two.store.reads.conflicts(9)).toEqual([]);
  }, patience);
});

test('the centre goes away and comes back: what was written meanwhile arrives once, and the desk says how it stands', async () => {
  const centre = await stand();
  await centre.store.put([customerRow(1)]);
  let isReachable = true;
  const desk = syncedDesk({ url: () => (isReachable ? centre.url : null) });
  await becomesLive(desk);
  isReachable = false;
  desk.link.reconnect();
  for (let n = 0; n < 30; n += 1)
    await desk.store.writes.journal(
      journaledCall({ id: `call-${n}`, place: 'closed', customerId: 'customer-000001' }),
      [],
    );
  expect(desk.store.reads.outboxPending()).toBe(30);
  await vi.waitFor(() => expect(desk.link.state().state).toBe('offline'), patience);
  isReachable = true;
  desk.link.retryNow();
  await vi.waitFor(() => expect(desk.store.reads.outboxPending()).toBe(0), patience);
  expect(await centre.store.copyPage('all', 'call', '', 100)).toHaveLength(30);
  await vi.waitFor(() => expect(desk.look().interactions).toHaveLength(30), patience);
});

test('an agent of one team has that team’s customers only, and no longer one that moves to another', async () => {
  const centre = await stand();
  await centre.store.put([
    customerRow(1, ['team:north']),
    customerRow(2, ['team:south']),
    customerRow(3, ['team:north']),
  ]);
  const desk = centre.desk('bruno');
  await becomesLive(desk);
  await vi.waitFor(() => expect(desk.look().customers).toHaveLength(2), patience);
  await centre.store.setScopes('customer-000003', ['team:south']);
  await vi.waitFor(() => expect(desk.look().customers.map(({ id }) => id)).toEqual(['customer-000001']), patience);
  await centre.store.setScopes('customer-000002', ['team:north', 'team:south']);
  await vi.waitFor(() => expect(desk.look().customers).toHaveLength(2), patience);
});

test('a row that was damaged here is found after an end that was none, and put right', async () => {
  const centre = await stand();
  await centre.store.put(Array.from({ length: 40 }, (_, n) => customerRow(n)));
  const first = centre.desk();
  await becomesLive(first);
  await first.end();
  const db = new Database(first.path);
  db.exec("UPDATE customer SET city = 'Damaged' WHERE id = 'customer-000007'; DELETE FROM phone WHERE customer = 9");
  db.exec("UPDATE sync_state SET v = '1' WHERE k = 'running'");
  db.close();
  const again = syncedDesk({ url: () => centre.url, path: first.path });
  await vi.waitFor(() => expect(again.lines.join()).toContain('put right'), patience);
  await vi.waitFor(() => {
    expect(again.look().customers.every(({ city }) => city === 'Paris')).toBe(true);
    expect(again.look().phones).toHaveLength(40);
  }, patience);
});

test('two desks from one copied file are told apart, and what both wrote is at the centre', async () => {
  const centre = await stand();
  await centre.store.put([customerRow(1), customerRow(2)]);
  const first = centre.desk();
  await becomesLive(first);
  await first.store.writes.editCustomer('customer-000001', 1, { city: 'Before' }, Date.now());
  await vi.waitFor(() => expect(first.look().outbox.every(({ settled }) => settled === 1)).toBe(true), patience);
  await first.end();
  const copied = join(tempFolder(), 'copy.db');
  copyFileSync(first.path, copied);
  const [one, two] = [
    syncedDesk({ url: () => centre.url, path: first.path }),
    syncedDesk({ url: () => centre.url, path: copied }),
  ];
  await Promise.all([becomesLive(one), becomesLive(two)]);
  await one.store.writes.editCustomer(
    'customer-000001',
    one.store.reads.card('customer-000001', 0)?.rev ?? 0,
    { city: 'One' },
    Date.now(),
  );
  await two.store.writes.editCustomer('customer-000002', 1, { city: 'Two' }, Date.now());
  await vi.waitFor(() => {
    for (const desk of [one, two]) expect(desk.look().customers).toMatchObject([{ city: 'One' }, { city: 'Two' }]);
  }, patience);
});

test('a desk with rows of its own takes over the centre’s: what the centre does not know goes, what is unsent stays and is told', async () => {
  const centre = await stand();
  await centre.store.put([customerRow(1), customerRow(2)]);
  const path = join(tempFolder(), 'desk.db');
  const alone = syncedDesk({ url: () => null, path });
  await alone.store.writes.importCustomers(
    [importedCustomer({ id: 'customer-000001', city: 'Old' }), importedCustomer({ id: 'gone' })],
    'x',
  );
  await alone.store.writes.journal(journaledCall({ id: 'unsent', place: 'closed', customerId: 'customer-000001' }), []);
  await alone.end();
  const desk = syncedDesk({ url: () => centre.url, path });
  await becomesLive(desk);
  await vi.waitFor(() => expect(desk.look().outbox.every(({ settled }) => settled === 1)).toBe(true), patience);
  expect(desk.look().customers.map(({ id, city }) => [id, city])).toEqual([
    ['customer-000001', 'Paris'],
    ['customer-000002', 'Paris'],
  ]);
  expect(desk.look().interactions).toMatchObject([{ customer: 'customer-000001', id: 'unsent' }]);
  expect(await centre.store.copyPage('all', 'call', '', 10)).toMatchObject([{ id: 'unsent' }]);
});
