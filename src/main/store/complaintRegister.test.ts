import { expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { tempStore } from '../../../test/tempStore.ts';
import type { RegisterFilter } from '../../shared/complaint/register.ts';
import type { ImportedCustomer } from '../../shared/customer/importedCustomer.ts';

const DAY = 86_400_000;
const now = 1_800_000_000_000;
const everything: RegisterFilter = {
  ...{ text: '', status: 'all', reason: null, gravity: null, owner: null, openedBefore: null },
  ...{ overdue: false, after: null },
};

const complaint = (
  ref: string,
  daysAgo: number,
  more: Partial<ImportedCustomer['complaints'][number]> = {},
): ImportedCustomer['complaints'][number] => ({
  ...{ id: ref, ref, reason: 'damaged', status: 'open', gravity: 'medium', owner: 'Amina', dueAt: null },
  openedAt: now - daysAgo * DAY,
  ...more,
});

/** Claire with two complaints, of which the second waits for news; Omar with one that is closed. */
async function register() {
  const store = tempStore({ now: () => now });
  const late = complaint('R-2', 3, { gravity: 'high', plan: 'Envoyer une lampe neuve', product: 'lampe Aube' });
  const lost = complaint('R-3', 40, { status: 'lost', reason: 'refund', owner: 'Bruno' });
  const news = {
    ...{ id: 'p', callId: null, number: null, text: '', madeAt: 1, keptAt: null },
    kind: 'keep-informed',
    ...{ dueAt: now - 1, owner: 'Amina', complaintId: 'R-2' },
  } as const;
  await store.writes.importCustomers(
    [
      importedCustomer({
        ...{ id: 'claire', firstName: 'Claire', lastName: 'Dupont', postcode: '75011' },
        complaints: [complaint('R-1', 9, { dueAt: now + DAY }), late],
        promises: [news],
      }),
      importedCustomer({ id: 'omar', lastName: 'Haddad', country: 'MA', stage: 'lost', complaints: [lost] }),
    ],
    'one',
  );
  const refs = (filter: Partial<RegisterFilter>) =>
    store.reads.complaints({ ...everything, ...filter }).complaints.map(({ ref }) => ref);
  return { store, refs };
}

test('the register shows the latest first, with the customer and the news that is owed', async () => {
  const { store } = await register();
  const { complaints, next } = store.reads.complaints(everything);
  expect(next).toBeNull();
  expect(complaints.map(({ ref }) => ref)).toEqual(['R-2', 'R-1', 'R-3']);
  expect(complaints[0]).toMatchObject({ customerName: 'Claire Dupont', newsDueAt: now - 1, product: 'lampe Aube' });
});

test('each filter leaves what it says', async () => {
  const { refs } = await register();
  expect(refs({ status: 'open' })).toEqual(['R-2', 'R-1']);
  expect(refs({ status: 'closed' })).toEqual(['R-3']);
  expect(refs({ status: 'lost' })).toEqual(['R-3']);
  expect(refs({ gravity: 'high' })).toEqual(['R-2']);
  expect(refs({ reason: 'refund' })).toEqual(['R-3']);
  expect(refs({ owner: 'Bruno' })).toEqual(['R-3']);
  expect(refs({ openedBefore: now - 7 * DAY })).toEqual(['R-1', 'R-3']);
  expect(refs({ overdue: true })).toEqual(['R-2']);
  expect(refs({ text: 'lampe' })).toEqual(['R-2']);
  expect(refs({ text: 'dupont r-1' })).toEqual(['R-1']);
  expect(refs({ text: 'hadd', status: 'open' })).toEqual([]);
});

test('a promise that was kept is late no more, and what waits is counted', async () => {
  const { store, refs } = await register();
  expect(store.reads.complaintCounts()).toEqual({ open: 2, overdue: 1 });
  await store.writes.keepPromise('p', now);
  expect(refs({ overdue: true })).toEqual([]);
  expect(store.reads.complaintCounts()).toEqual({ open: 2, overdue: 0 });
  expect(store.reads.complaintOwners()).toEqual(['Amina', 'Bruno']);
});

test('page after page shows each complaint once', async () => {
  const store = tempStore({ now: () => now });
  const many = Array.from({ length: 120 }, (_, n) => complaint(`R-${n}`, n % 7));
  await store.writes.importCustomers([importedCustomer({ id: 'a', lastName: 'Ali', complaints: many })], 'one');
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = store.reads.complaints({ ...everything, after: after ?? null });
    seen.push(...page.complaints.map(({ id }) => id));
    after = page.next;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

test('a complaint of before the register is read as one of which little was said', async () => {
  const { store } = await register();
  expect(store.reads.complaint('R-1')).toMatchObject({ justified: 'unknown', facts: '', history: [], closedAt: null });
  expect(store.reads.complaint('nobody')).toBeNull();
});

test('what an edit changes is found by its words at once, and its history says who did it', async () => {
  const { store, refs } = await register();
  const entry = { id: 'e', at: now, by: 'Karim', what: 'planned', text: '', callId: null } as const;
  await store.writes.editComplaint({ id: 'R-1', at: now, patch: { plan: 'Rembourser le port' }, entry });
  expect(refs({ text: 'rembourser' })).toEqual(['R-1']);
  expect(store.reads.complaint('R-1')?.history).toEqual([entry]);
  await expect(store.writes.editComplaint({ id: 'x', at: now, patch: {}, entry })).rejects.toThrow('not-found');
});

test('figures count complaints against customers, calls and orders, and who left after one', async () => {
  const { store } = await register();
  const question = { from: now - 60 * DAY, to: now + DAY };
  const byRegion = await store.reports.complaintRatios({ ...question, by: 'region' });
  expect(byRegion.all).toMatchObject({ complaints: 3, lost: 1, customers: 2, orders: 0 });
  expect(byRegion.rows).toMatchObject([
    { key: 'FR 75', complaints: 2, lost: 0, customers: 1 },
    { key: 'MA', complaints: 1, lost: 1, customers: 1 },
  ]);
  const byReason = await store.reports.complaintRatios({ ...question, by: 'reason' });
  expect(byReason.rows.map(({ key, complaints }) => [key, complaints])).toEqual([
    ['damaged', 2],
    ['refund', 1],
  ]);
  const byProduct = await store.reports.complaintRatios({ ...question, by: 'product' });
  expect(byProduct.rows).toMatchObject([
    { key: '', complaints: 2 },
    { key: 'lampe Aube', complaints: 1, calls: null },
  ]);
  const recent = await store.reports.complaintRatios({ from: now - 5 * DAY, to: now, by: 'month' });
  expect(recent.rows).toMatchObject([{ complaints: 1 }]);
});
