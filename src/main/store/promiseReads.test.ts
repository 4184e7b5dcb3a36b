import { expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { tempStore } from '../../../test/tempStore.ts';

const promise = (id: string, dueAt: number, customerId: string | null = 'a') => ({
  id,
  customerId,
  callId: 'call-1',
  number: '+33639980001',
  madeAt: 1,
  kind: 'callback' as const,
  text: `Rappeler ${id}`,
  dueAt,
  owner: 'Amina',
});

test('what is due is listed by the hour until it is kept, whoever it was promised to', async () => {
  const store = tempStore();
  await store.writes.importCustomers([importedCustomer({ id: 'a', firstName: 'Rim' })], 'one');
  for (const each of [promise('late', 50), promise('soon', 100, null), promise('tomorrow', 900)])
    await store.writes.addPromise(each);
  expect(store.reads.promisesDue(500, 10).map((p) => [p.id, p.customerName])).toEqual([
    ['late', 'Rim'],
    ['soon', null],
  ]);
  expect(store.reads.promisesDue(500, 1)).toHaveLength(1);
  await store.writes.keepPromise('late', 60);
  expect(store.reads.promisesDue(500, 10).map((p) => p.id)).toEqual(['soon']);
  await store.writes.keepPromise('late', null);
  expect(store.reads.promisesDue(500, 10).map((p) => p.id)).toEqual(['late', 'soon']);
});

test('who is owed something can be called, at the record’s number where the promise names none', async () => {
  const store = tempStore();
  await store.writes.importCustomers([importedCustomer({ id: 'a', numbers: ['poste 12', '06 39 98 00 02'] })], 'one');
  await store.writes.addPromise({ ...promise('named', 50) });
  await store.writes.addPromise({ ...promise('unnamed', 60), number: null });
  await store.writes.addPromise({ ...promise('nobody', 70, null), number: null });
  expect(store.reads.promisesDue(500, 10).map(({ number }) => number)).toEqual(['+33639980001', '+33639980002', null]);
  expect(store.reads.promise('unnamed')?.number).toBeNull();
});

test('a promise belongs to its call and to the customer’s card, and making it twice makes one', async () => {
  const store = tempStore();
  await store.writes.importCustomers([importedCustomer({ id: 'a' })], 'one');
  await store.writes.addPromise(promise('p', 100));
  await store.writes.addPromise(promise('p', 100));
  expect(store.reads.promisesOfCall('call-1')).toMatchObject([{ id: 'p', customerId: 'a', keptAt: null }]);
  expect(store.reads.card('a', 90)?.alerts).toEqual([
    { code: 'promise-due', dueAt: 100, text: 'Rappeler p', owner: 'Amina' },
  ]);
  expect(store.reads.outboxPending()).toBe(1);
  await store.writes.removePromise('p');
  await store.writes.removePromise('p');
  expect(store.reads.promisesOfCall('call-1')).toEqual([]);
  expect(store.reads.outboxPending()).toBe(2);
  await expect(store.writes.keepPromise('p', 1)).rejects.toMatchObject({ code: 'not-found' });
});
