import { expect, test } from 'vitest';
import type { Signals } from './alertsOf.ts';
import { alertsOf } from './alertsOf.ts';
import type { Complaint, Purchase } from './customer.ts';
import { customerValue } from './customerValue.ts';
import { displayName } from './displayName.ts';
import { proposalFor } from './proposalFor.ts';
import { refFor } from './refFor.ts';
import { relationFor } from './relationFor.ts';
import { closeComplaints, sensitiveUntil } from './sensitive.ts';

const DAY = 86_400_000;
const now = 1_800_000_000_000;

const complaint = (daysAgo: number, status: Complaint['status'] = 'open'): Complaint => ({
  id: `k${daysAgo}`,
  ref: `R-${daysAgo}`,
  customerId: 'a',
  reason: 'Livraison en retard',
  status,
  gravity: 'medium',
  openedAt: now - daysAgo * DAY,
  dueAt: null,
  owner: 'Bruno',
});
const purchase = (daysAgo: number, delivery: Purchase['delivery'] = 'delivered'): Purchase => ({
  id: `p${daysAgo}`,
  at: now - daysAgo * DAY,
  ref: `88 ${daysAgo}`,
  product: 'lampe Aube',
  quantity: 1,
  amountCents: 8_900,
  currency: 'EUR',
  payment: 'card',
  delivery,
});
const signals = (some: Partial<Signals> = {}): Signals => ({
  complaints: [],
  promises: [],
  purchases: [],
  mayCall: 'yes',
  now,
  ...some,
});
const callback = (inMs: number) => ({ kind: 'callback' as const, dueAt: now + inMs, text: 'Rappeler', owner: 'Amina' });

test('complaints of 12 and 15 October are close together; of 12 and 25 October they are not', () => {
  const on = (day: number) => ({ openedAt: Date.UTC(2026, 9, day) });
  expect(closeComplaints([on(12), on(15)])).toEqual({ complaints: 2, days: 3, lastAt: Date.UTC(2026, 9, 15) });
  expect(closeComplaints([on(12), on(25)])).toBeNull();
  expect(closeComplaints([on(12)])).toBeNull();
  expect(closeComplaints([])).toBeNull();
  expect(closeComplaints([on(1), on(12), on(14), on(19)])).toMatchObject({ complaints: 3, days: 7 });
});

test('a customer stays sensitive for ninety days after the second complaint', () => {
  expect(sensitiveUntil([complaint(6), complaint(3)])).toBe(now + 87 * DAY);
  expect(sensitiveUntil([complaint(60), complaint(3)])).toBe(0);
});

test('alerts come in the order of what must be known first', () => {
  const all = signals({
    complaints: [complaint(3), complaint(6, 'resolved')],
    promises: [callback(2 * DAY), callback(3_600_000)],
    purchases: [purchase(20, 'late')],
    mayCall: 'no',
  });
  expect(alertsOf(all)).toEqual([
    { code: 'sensitive', complaints: 2, days: 3 },
    { code: 'promise-due', dueAt: now + 3_600_000, text: 'Rappeler', owner: 'Amina' },
    { code: 'complaint-open', ref: 'R-3', openedAt: now - 3 * DAY, reason: 'Livraison en retard' },
    { code: 'late-delivery', ref: '88 20', at: now - 20 * DAY },
    { code: 'no-calls' },
  ]);
});

test('what is long past alerts nobody', () => {
  const past = signals({
    complaints: [complaint(200, 'resolved'), complaint(203, 'resolved')],
    purchases: [purchase(90, 'late')],
    promises: [callback(3 * DAY)],
  });
  expect(alertsOf(past)).toEqual([]);
});

test.each([
  [
    'a late parcel and an open complaint ask for a gesture',
    'active',
    { complaints: [complaint(3)], purchases: [purchase(20, 'late')] },
    { code: 'goodwill-callback', orderRef: '88 20' },
  ],
  [
    'a callback that is due comes before any offer',
    'lost',
    { promises: [callback(60_000)], purchases: [purchase(700)] },
    { code: 'callback-promise', dueAt: now + 60_000 },
  ],
  [
    'nothing is sold to somebody who waits for an answer',
    'declining',
    { complaints: [complaint(3)], purchases: [purchase(300)] },
    null,
  ],
  [
    'a newcomer is asked for the second order',
    'newcomer',
    { purchases: [purchase(10)] },
    { code: 'welcome-second-order', firstOrderAt: now - 10 * DAY },
  ],
  [
    'who declines is won back',
    'declining',
    { purchases: [purchase(300)] },
    { code: 'win-back', lastOrderAt: now - 300 * DAY },
  ],
  [
    'two weeks after an order one asks whether all is well',
    'active',
    { purchases: [purchase(14)] },
    { code: 'satisfaction-check', orderRef: '88 14', at: now - 14 * DAY },
  ],
  ['a parcel that is on its way is not asked about', 'active', { purchases: [purchase(14, 'on-the-way')] }, null],
  ['a prospect has nothing to be reminded of', 'prospect', {}, null],
] as const)('%s', (_, stage, some, expected) => {
  expect(proposalFor(stage, signals(some as Partial<Signals>))).toEqual(expected);
});

test('value is yearly revenue × years × margin', () => {
  expect(customerValue({ yearlyRevenueCents: 380_000, expectedYears: 2, marginPercent: 10 })).toBe(76_000);
  expect(customerValue({ yearlyRevenueCents: 0, expectedYears: 9, marginPercent: 50 })).toBe(0);
});

test.each([
  [0, 'EUR', 'prospect', 'basic'],
  [0, 'EUR', 'newcomer', 'reactive'],
  [30_000, 'EUR', 'active', 'reactive'],
  [124_000, 'EUR', 'active', 'responsible'],
  [124_000, 'MAD', 'active', 'basic'],
  [1_240_000, 'MAD', 'active', 'responsible'],
  [300_000, 'EUR', 'declining', 'proactive'],
  [1_000_000, 'EUR', 'active', 'partnership'],
] as const)('a value of %d cents of %s makes the relation of an %s customer %s', (cents, currency, stage, relation) => {
  expect(relationFor(cents, currency, stage)).toBe(relation);
});

test('a person is shown by name, a company by its own', () => {
  const who = { firstName: 'Marc', lastName: 'Lenoir', company: 'Menuiserie Lenoir' };
  expect(displayName({ kind: 'person', ...who })).toBe('Marc Lenoir');
  expect(displayName({ kind: 'company', ...who })).toBe('Menuiserie Lenoir');
  expect(displayName({ kind: 'person', ...who, firstName: '', lastName: '' })).toBe('Menuiserie Lenoir');
  expect(displayName({ kind: 'company', ...who, company: '', firstName: '' })).toBe('Lenoir');
});

test('a new customer’s reference is eight digits that follow from the id', () => {
  const ref = refFor('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b');
  expect(ref).toMatch(/^\d{4} \d{4}$/);
  expect(refFor('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b')).toBe(ref);
  expect(refFor('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c')).not.toBe(ref);
});
