import { expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { tempStore } from '../../../test/tempStore.ts';
import type { CustomerFields } from '../../shared/customer/customer.ts';

const fields: CustomerFields = {
  kind: 'person',
  salutation: 'ms',
  firstName: 'Nadia',
  lastName: 'Tazi',
  company: '',
  occupation: 'pharmacienne',
  email: 'nadia.tazi@example.ma',
  address: '3, rue Ibn Sina',
  postcode: '10000',
  city: 'Rabat',
  country: 'MA',
  phones: [{ raw: '0660-000031', label: 'mobile' }],
  mayCall: 'yes',
};

test('a customer made on the desk is found at once by name, number and reference, and waits for the centre', async () => {
  const store = tempStore();
  await store.writes.createCustomer('nadia', fields, 1_000);
  const card = store.reads.card('nadia', 2_000);
  expect(card).toMatchObject({
    name: 'Nadia Tazi',
    stage: 'prospect',
    since: 1_000,
    rev: 1,
    currency: 'MAD',
    relation: 'basic',
  });
  expect(card?.phones).toEqual([{ e164: '+212660000031', raw: '0660-000031', label: 'mobile' }]);
  const ids = ['tazi', '0660', card?.ref ?? ''].map((text) => store.reads.search(text, 5).matches[0]?.id);
  expect(ids).toEqual(['nadia', 'nadia', 'nadia']);
  expect(store.reads.outboxPending()).toBe(1);
});

test('making the same customer again changes nothing', async () => {
  const store = tempStore();
  await store.writes.createCustomer('nadia', fields, 1_000);
  await store.writes.createCustomer('nadia', { ...fields, lastName: 'Other' }, 2_000);
  expect(store.reads.card('nadia', 0)?.lastName).toBe('Tazi');
  expect(store.reads.outboxPending()).toBe(1);
});

test('an edit changes what was typed and nothing else, and what is searched follows', async () => {
  const store = tempStore();
  await store.writes.createCustomer('nadia', fields, 1_000);
  const rev = await store.writes.editCustomer(
    'nadia',
    1,
    { lastName: 'Bennani', phones: [{ raw: '0537-000099', label: 'home' }] },
    2_000,
  );
  expect(rev).toBe(2);
  expect(store.reads.card('nadia', 0)).toMatchObject({
    name: 'Nadia Bennani',
    email: fields.email,
    rev: 2,
    phone: '+212537000099',
  });
  expect(store.reads.search('tazi', 5).matches).toEqual([]);
  expect(store.reads.search('0660', 5).matches).toEqual([]);
  expect(store.reads.search('bennani', 5).matches).toHaveLength(1);
  expect(store.reads.matches({ e164: '+212660000031', suffix: '660000031' }).exact).toEqual([]);
});

test('an edit of a record that has moved on is refused and changes nothing', async () => {
  const store = tempStore();
  await store.writes.createCustomer('nadia', fields, 1_000);
  await store.writes.editCustomer('nadia', 1, { city: 'Salé' }, 2_000);
  await expect(store.writes.editCustomer('nadia', 1, { city: 'Fès' }, 3_000)).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(store.writes.editCustomer('nobody', 1, { city: 'Fès' }, 3_000)).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(store.reads.card('nadia', 0)).toMatchObject({ city: 'Salé', rev: 2 });
  expect(store.reads.outboxPending()).toBe(2);
});

test('a number that is none is kept as it was typed', async () => {
  const store = tempStore();
  await store.writes.createCustomer(
    'nadia',
    { ...fields, phones: [{ raw: 'poste 12, chez sa sœur', label: 'other' }] },
    1,
  );
  expect(store.reads.card('nadia', 0)?.phones).toEqual([{ e164: null, raw: 'poste 12, chez sa sœur', label: 'other' }]);
});

test('what is imported under a mark is imported once', async () => {
  const store = tempStore();
  const one = importedCustomer({ id: 'a', lastName: 'Once' });
  expect(await store.writes.importCustomers([one], 'file-1')).toBe(true);
  expect(await store.writes.importCustomers([{ ...one, id: 'b' }], 'file-1')).toBe(false);
  expect(store.reads.search('once', 5).matches.map((m) => m.id)).toEqual(['a']);
  expect(store.reads.outboxPending()).toBe(0);
});

test('an import that fails halfway leaves nothing of it, not even its mark', async () => {
  const store = tempStore();
  const broken = importedCustomer({ id: 'b', stage: null as never });
  await expect(store.writes.importCustomers([importedCustomer({ id: 'a' }), broken], 'file-1')).rejects.toMatchObject({
    code: 'save-failed',
  });
  expect(store.reads.card('a', 0)).toBeNull();
  expect(await store.writes.importCustomers([importedCustomer({ id: 'a' })], 'file-1')).toBe(true);
});
