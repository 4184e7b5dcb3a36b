import { expect, onTestFinished, test, vi } from 'vitest';
import type { ComplaintEntry } from '../../src/shared/complaint/complaint.ts';
import { unsaid } from '../../src/shared/complaint/complaint.ts';
import { fieldOfComplaint } from '../../src/shared/complaint/complaintField.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { syncedDesk } from './syncedDesk.ts';

const patience = { timeout: 15_000, interval: 20 };
const customerId = 'customer-000001';
const id = '019a0000-0000-7000-8000-000000000001';

const entryOf = (by: string, what: ComplaintEntry['what'], entry = `${by} ${what}`): ComplaintEntry => ({
  ...{ id: entry, at: Date.now(), by, what, text: '', callId: null },
});

/** A centre with one customer, and two desks of which the first can be cut off. */
async function stand() {
  const centre = await startSyncStand();
  onTestFinished(() => centre.end());
  await centre.store.put([customerRow(1)]);
  let isReachable = true;
  const one = syncedDesk({ url: () => (isReachable ? centre.url : null), token: 'amina' });
  const two = syncedDesk({ url: () => centre.url });
  const reach = (reachable: boolean) => {
    isReachable = reachable;
    if (reachable) one.link.retryNow();
    else one.link.reconnect();
  };
  const isQuiet = (desk: typeof one) => desk.look().outbox.every(({ settled }) => settled === 1);
  await vi.waitFor(() => {
    for (const desk of [one, two]) expect(desk.link.state().state).toBe('live');
  }, patience);
  await vi.waitFor(() => expect(two.look().customers).toHaveLength(1), patience);
  await vi.waitFor(() => expect(one.look().customers).toHaveLength(1), patience);
  return { centre, one, two, reach, isQuiet };
}

const open = (desk: Awaited<ReturnType<typeof stand>>['one']) =>
  desk.store.writes.openComplaint({
    ...{ id, customerId, at: Date.now(), callId: 'call-1' },
    fields: { ...unsaid, reason: 'damaged', owner: 'Amina', facts: 'The lamp came broken' },
    entry: entryOf('Amina', 'opened'),
  });

test('a complaint that was opened without the centre is on every desk once it is back, with its promise', async () => {
  const { one, two, reach, isQuiet } = await stand();
  reach(false);
  await open(one);
  await one.store.writes.addPromise({
    ...{ id: 'p', customerId, callId: null, number: null, madeAt: 1, complaintId: id },
    ...{ kind: 'keep-informed', text: 'News', dueAt: 9, owner: 'Amina' },
  });
  expect(one.store.reads.card(customerId, Date.now())?.openComplaints).toMatchObject([{ id, reason: 'damaged' }]);
  reach(true);
  await vi.waitFor(() => {
    expect(two.store.reads.complaint(id)).toEqual(one.store.reads.complaint(id));
    expect(two.store.reads.complaint(id)).toMatchObject({ facts: 'The lamp came broken', openedBy: 'Amina' });
    expect(two.store.reads.promisesOfComplaint(id)).toMatchObject([{ id: 'p', complaintId: id, customerId }]);
  }, patience);
  await vi.waitFor(() => expect(isQuiet(one)).toBe(true), patience);
  expect(one.look().bases).toEqual([]);
});

test('two people change different fields of a complaint: both stand, and what each did is in its history', async () => {
  const { one, two, reach, isQuiet } = await stand();
  await open(one);
  await vi.waitFor(() => expect(two.store.reads.complaint(id)).not.toBeNull(), patience);
  reach(false);
  const at = Date.now();
  await one.store.writes.editComplaint({ id, at, patch: { plan: 'Send another' }, entry: entryOf('Amina', 'planned') });
  await two.store.writes.editComplaint({ id, at, patch: { owner: 'Bruno' }, entry: entryOf('Karim', 'assigned') });
  await vi.waitFor(() => expect(isQuiet(two)).toBe(true), patience);
  reach(true);
  await vi.waitFor(() => {
    for (const { store } of [one, two])
      expect(store.reads.complaint(id)).toMatchObject({ plan: 'Send another', owner: 'Bruno' });
    expect(two.store.reads.complaint(id)).toEqual(one.store.reads.complaint(id));
  }, patience);
  const done = one.store.reads.complaint(id)?.history.map(({ by, what }) => `${by} ${what}`);
  expect(done?.toSorted()).toEqual(['Amina opened', 'Amina planned', 'Karim assigned']);
  expect(one.store.reads.conflicts(9)).toEqual([]);
});

test('two people change the same field while they are apart: one value stands everywhere, and one click takes the other', async () => {
  const { one, two, reach, isQuiet } = await stand();
  await open(one);
  await vi.waitFor(() => expect(two.store.reads.complaint(id)).not.toBeNull(), patience);
  await vi.waitFor(() => expect(isQuiet(one)).toBe(true), patience);
  reach(false);
  await one.store.writes.editComplaint({ id, at: Date.now(), patch: { status: 'lost' }, entry: null });
  await two.store.writes.editComplaint({ id, at: Date.now(), patch: { status: 'resolved' }, entry: null });
  await vi.waitFor(() => expect(isQuiet(two)).toBe(true), patience);
  reach(true);
  const field = fieldOfComplaint(id, 'status');
  await vi.waitFor(() => {
    expect(one.store.reads.conflicts(9)).toMatchObject([{ customerId, field }]);
    expect(two.store.reads.complaint(id)).toEqual(one.store.reads.complaint(id));
  }, patience);
  const [conflict] = one.store.reads.conflicts(9);
  await one.store.writes.chooseInConflict(conflict?.id ?? '', 'lost', Date.now());
  await vi.waitFor(() => {
    for (const { store } of [one, two]) {
      expect(store.reads.complaint(id)?.status).toBe(conflict?.lost.value);
      expect(store.reads.conflicts(9)).toEqual([]);
    }
  }, patience);
});

test('two complaints within a week make the customer sensitive on every desk', async () => {
  const { one, two } = await stand();
  await open(one);
  await one.store.writes.openComplaint({
    ...{ id: `${id.slice(0, -1)}2`, customerId, at: Date.now(), callId: null },
    fields: { ...unsaid, reason: 'service', owner: 'Amina' },
    entry: entryOf('Amina', 'opened', 'again'),
  });
  for (const { store } of [one, two])
    await vi.waitFor(() => expect(store.reads.summary(customerId, Date.now())?.sensitive).toBe(true), patience);
});
