import { expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { tempStore } from '../../../test/tempStore.ts';
import type { Contact } from '../../shared/customer/customer.ts';

const DAY = 86_400_000;
const now = 1_800_000_000_000;

const contact = (at: number): Contact => ({
  id: `contact-${at}`,
  at,
  channel: 'email',
  direction: 'inbound',
  subject: `Wrote at ${at}`,
  outcome: null,
  disposition: null,
  agent: null,
  durationMs: null,
  callLogged: false,
});

test('a card shows the last twenty contacts, the latest first, and how many there are in all', async () => {
  const store = tempStore();
  const contacts = Array.from({ length: 25 }, (_, i) => contact(1_000 + ((i * 7) % 25)));
  await store.writes.importCustomers([importedCustomer({ id: 'a', contacts })], 'one');
  const card = store.reads.card('a', now);
  expect(card?.contacts.map((c) => c.at)).toEqual(Array.from({ length: 20 }, (_, i) => 1_024 - i));
  expect(card?.contactCount).toBe(25);
  expect(store.reads.record('a', now)?.contacts).toHaveLength(25);
});

test('nobody has no card', () => {
  const store = tempStore();
  expect(store.reads.card('nobody', now)).toBeNull();
  expect(store.reads.record('nobody', now)).toBeNull();
});

test('two complaints within a week make a customer sensitive, on the card and in lists, until three months have passed', async () => {
  const store = tempStore({ now: () => now });
  const complaint = (id: string, openedAt: number) => ({
    id,
    ref: id,
    reason: 'Livraison en retard',
    status: 'open' as const,
    gravity: 'medium' as const,
    openedAt,
    dueAt: null,
    owner: 'Bruno',
  });
  const complaints = [complaint('R-1', now - 6 * DAY), complaint('R-2', now - 3 * DAY)];
  await store.writes.importCustomers([importedCustomer({ id: 'a', lastName: 'Dupont', complaints })], 'one');
  expect(store.reads.search('dupont', 5).matches[0]?.sensitive).toBe(true);
  const card = store.reads.card('a', now);
  expect(card?.alerts[0]).toEqual({ code: 'sensitive', complaints: 2, days: 3 });
  expect(card?.openComplaints.map((c) => c.ref)).toEqual(['R-2', 'R-1']);
  expect(store.reads.card('a', now + 100 * DAY)).toMatchObject({ sensitive: false });
});

test('the record has the purchases and the promises, kept ones too', async () => {
  const store = tempStore();
  const bought = {
    id: 'p',
    at: 5,
    ref: '88 201',
    product: 'lampe Aube',
    quantity: 2,
    amountCents: 17_800,
    currency: 'EUR',
    payment: 'card',
    delivery: 'late',
  } as const;
  const promised = {
    id: 'q',
    callId: null,
    number: null,
    kind: 'send',
    text: 'Facture',
    dueAt: 9,
    owner: 'Amina',
    madeAt: 6,
    keptAt: 8,
  } as const;
  await store.writes.importCustomers(
    [importedCustomer({ id: 'a', firstName: 'Ali', purchases: [bought], promises: [promised] })],
    'one',
  );
  const record = store.reads.record('a', now);
  expect(record?.purchases).toEqual([bought]);
  expect(record?.promises).toEqual([{ ...promised, customerId: 'a', complaintId: null, customerName: 'Ali' }]);
});
