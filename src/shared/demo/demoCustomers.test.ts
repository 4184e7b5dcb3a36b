import { expect, test } from 'vitest';
import { customerFields } from '../customer/customer.ts';
import { sensitiveUntil } from '../customer/sensitive.ts';
import { normaliseNumber } from '../number/normaliseNumber.ts';
import { demoCallers } from './demoCallers.ts';
import { demoCustomers } from './demoCustomers.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.UTC(2026, 10, 22, 9);
const customers = demoCustomers({ now });
const phones = customers.flatMap((c) => c.phones);
const named = (firstName: string, lastName: string) =>
  customers.find((c) => c.firstName === firstName && c.lastName === lastName);

test('three thousand customers, each with an id, a reference and a form that could have been typed', () => {
  expect(customers).toHaveLength(3_000);
  expect(new Set(customers.map((c) => c.id)).size).toBe(3_000);
  expect(new Set(customers.map((c) => c.ref)).size).toBe(3_000);
  const refused = customers.filter(
    (c) => !customerFields.safeParse({ ...c, phones: c.phones.map(({ raw, label }) => ({ raw, label })) }).success,
  );
  expect(refused).toEqual([]);
});

test('the same seed tells the same story, another seed another one', () => {
  expect(demoCustomers({ now, count: 200 })).toEqual(customers.slice(0, 200));
  expect(demoCustomers({ now, count: 200, seed: 2 }).slice(20)).not.toEqual(customers.slice(20, 200));
});

test('every number is one, as it is written and as it is dialled', () => {
  expect(phones.filter((p) => normaliseNumber(p.e164 ?? '') !== p.e164)).toEqual([]);
  expect(phones.filter((p) => normaliseNumber(p.raw, p.e164?.startsWith('+212') ? ['MA'] : ['FR']) !== p.e164)).toEqual(
    [],
  );
});

test('French numbers are from the ranges kept for fiction, but for those every demonstration tells of', () => {
  const told = new Set(['+33612345678', '+33142685300']);
  const real = phones.filter(
    (p) => p.e164?.startsWith('+33') && !told.has(p.e164) && !/^\+33(19900|26191|35301|46571|53649|63998)/.test(p.e164),
  );
  expect(real).toEqual([]);
});

test('at least thirty numbers are shared by two or three customers, and no mobile by strangers', () => {
  const by = Map.groupBy(
    customers.flatMap((c) =>
      c.phones.map((p) => ({ e164: p.e164, name: c.lastName, company: c.company, label: p.label })),
    ),
    (p) => p.e164,
  );
  const shared = [...by.values()].filter((group) => group.length > 1);
  expect(shared.length).toBeGreaterThanOrEqual(30);
  expect(shared.filter((group) => group.length <= 3).length).toBeGreaterThanOrEqual(30);
  expect(shared.filter((group) => group.some((p) => p.label === 'mobile'))).toEqual([]);
});

test('Claire Dupont is sensitive, waits for her parcel and for a word from Bruno today', () => {
  const claire = named('Claire', 'Dupont');
  expect(claire).toMatchObject({ ref: '48 2913', city: 'Vincennes', stage: 'active' });
  expect(claire?.phones.map((p) => p.e164)).toEqual(['+33612345678', '+33142685300']);
  expect(sensitiveUntil(claire?.complaints ?? [])).toBeGreaterThan(now);
  expect(claire?.complaints.filter((c) => c.status === 'open')).toMatchObject([{ reason: 'lateDelivery' }]);
  expect(claire?.contacts).toHaveLength(14);
  expect(claire?.promises[0]?.dueAt).toBeGreaterThan(now);
  expect((claire?.promises[0]?.dueAt ?? 0) - now).toBeLessThan(5 * HOUR);
});

test('three answer at the joinery, and somebody in Casablanca waits for a callback', () => {
  const joinery = customers.filter((c) => c.phones.some((p) => p.e164 === '+33142685300'));
  expect(joinery.map((c) => c.firstName || c.company)).toEqual(['Claire', 'Marc', 'Menuiserie Lenoir']);
  expect(named('Youssef', 'Benali')).toMatchObject({
    city: 'Casablanca',
    currency: 'MAD',
    promises: [{ kind: 'callback' }],
  });
  expect(named('Youssef', 'Benali')?.phones[0]?.e164).toBe('+212661234567');
});

test('nothing has happened yet that lies ahead, and histories are told from the latest back', () => {
  for (const c of customers) {
    const times = c.contacts.map((contact) => contact.at);
    expect(times.every((at) => at <= now)).toBe(true);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(c.since).toBeLessThanOrEqual(Math.min(now, ...times));
    expect(c.purchases.every((p) => p.at <= now)).toBe(true);
  }
});

test('there is something of everything: stages, channels, open and resolved complaints, promises late and due', () => {
  const of = <T>(values: T[]) => new Set(values);
  expect(of(customers.map((c) => c.stage)).size).toBe(5);
  expect(of(customers.flatMap((c) => c.contacts.map((x) => x.channel))).size).toBe(6);
  expect(of(customers.flatMap((c) => c.complaints.map((x) => x.status)))).toEqual(of(['open', 'resolved', 'lost']));
  const due = customers.flatMap((c) => c.promises.map((p) => p.dueAt));
  expect(due.filter((at) => at < now).length).toBeGreaterThan(2);
  expect(due.filter((at) => at >= now && at < now + 15 * HOUR).length).toBeGreaterThan(5);
  expect(customers.filter((c) => sensitiveUntil(c.complaints) > now).length).toBeGreaterThan(10);
});

test('some are lost after a complaint, lately too: few, and none of them bought anything since', () => {
  const lately = customers.flatMap((customer) =>
    customer.complaints
      .filter(({ openedAt }) => openedAt > now - 90 * DAY)
      .map((complaint) => ({ customer, complaint })),
  );
  const lost = lately.filter(({ complaint }) => complaint.status === 'lost');
  expect(lost.length / lately.length).toBeGreaterThan(0.03);
  expect(lost.length / lately.length).toBeLessThan(0.15);
  for (const { customer, complaint } of lost) {
    expect(customer.stage).toBe('lost');
    expect(customer.purchases.filter(({ at }) => at > complaint.openedAt)).toEqual([]);
  }
});

test('callers are customers of the same seed, each number once, the well-known ones first', () => {
  const callers = demoCallers(500);
  const known = new Set(phones.map((p) => p.e164));
  expect(callers).toHaveLength(500);
  expect(new Set(callers.map((c) => c.number)).size).toBe(500);
  expect(callers.filter((c) => !known.has(c.number))).toEqual([]);
  expect(callers[0]).toEqual({ number: '+33612345678', name: 'Claire Dupont' });
});
