import { expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { journaledCall } from '../../../test/journaledCall.ts';
import { tempStore } from '../../../test/tempStore.ts';
import type { DeskStore } from './deskStore.ts';

const SHARED = '+33199001234';
const at = 1_800_000_000_000;
const openComplaint = {
  id: 'k1',
  ref: 'R-7',
  reason: 'Colis perdu',
  status: 'open' as const,
  gravity: 'low' as const,
  openedAt: at,
  dueAt: null,
  owner: 'Bruno',
};

async function withFamily(): Promise<DeskStore> {
  const store = tempStore({ now: () => at });
  const family = ['Alice', 'Bob', 'Chloé'].map((firstName) =>
    importedCustomer({
      id: firstName,
      firstName,
      numbers: [SHARED],
      complaints: firstName === 'Bob' ? [openComplaint] : [],
    }),
  );
  await store.writes.importCustomers(family, 'family');
  return store;
}
const ask = (store: DeskStore, e164: string) => store.reads.matches({ e164, suffix: e164.slice(-9) });
const names = (store: DeskStore, e164 = SHARED) => ask(store, e164).exact.map((match) => match.customer.name);

test('of several customers with one number, the one whose complaint is open comes first', async () => {
  const store = await withFamily();
  expect(names(store)).toEqual(['Bob', 'Alice', 'Chloé']);
  expect(ask(store, SHARED).exact[0]).toMatchObject({
    openComplaint: 'R-7',
    callsFromHere: 0,
    chosen: 0,
    e164: SHARED,
  });
});

test('who called from here before comes before an open complaint, and who was chosen comes first', async () => {
  const store = await withFamily();
  await store.writes.journal(
    journaledCall({ id: 'past', customerId: 'Chloé', number: SHARED, place: 'closed', startedAt: at - 5 }),
    [],
  );
  expect(names(store)).toEqual(['Chloé', 'Bob', 'Alice']);
  expect(ask(store, SHARED).exact[0]).toMatchObject({ callsFromHere: 1, lastCallAt: at - 5 });
  await store.writes.rememberChoice(SHARED, 'Alice', at);
  expect(names(store)).toEqual(['Alice', 'Chloé', 'Bob']);
  expect(ask(store, SHARED).exact[0]).toMatchObject({ chosen: 1 });
});

test('a number that is on file with another country is possible, never certain', async () => {
  const store = tempStore();
  await store.writes.importCustomers(
    [importedCustomer({ id: 'a', lastName: 'Benali', numbers: ['+212661000001'] })],
    'one',
  );
  const found = store.reads.matches({ e164: '+33661000001', suffix: '661000001' });
  expect(found.exact).toEqual([]);
  expect(found.possible).toMatchObject([{ customer: { id: 'a' }, e164: '+212661000001' }]);
  expect(store.reads.matches({ e164: '+33661000002', suffix: '661000002' })).toEqual({ exact: [], possible: [] });
  expect(store.reads.matches({ e164: '+3301', suffix: '01' })).toEqual({ exact: [], possible: [] });
});

test('an exact match leaves nothing that is only possible', async () => {
  const store = tempStore();
  const [here, there] = ['+33661000001', '+212661000001'].map((number) =>
    importedCustomer({ id: number, numbers: [number] }),
  );
  await store.writes.importCustomers([here!, there!], 'two');
  const found = ask(store, '+33661000001');
  expect(found.exact.map((m) => m.customer.id)).toEqual(['+33661000001']);
  expect(found.possible).toEqual([]);
});

test('a switchboard finds the people and their company, people first, and says how many work there', async () => {
  const store = tempStore();
  const company = 'Menuiserie Lenoir';
  await store.writes.importCustomers(
    [
      importedCustomer({ id: 'firm', kind: 'company', company, numbers: [SHARED], label: 'switchboard' }),
      importedCustomer({ id: 'marc', firstName: 'Marc', company, numbers: [SHARED], label: 'switchboard' }),
      importedCustomer({ id: 'zoe', firstName: 'Zoé', company, numbers: ['+33639980002'] }),
    ],
    'firm',
  );
  expect(ask(store, SHARED).exact).toMatchObject([
    { customer: { id: 'marc' }, label: 'switchboard' },
    { customer: { id: 'firm', kind: 'company', name: company }, contacts: 2 },
  ]);
});

test('somebody whose number is on file twice is found once', async () => {
  const store = tempStore();
  await store.writes.importCustomers([importedCustomer({ id: 'a', numbers: [SHARED, SHARED] })], 'twice');
  expect(ask(store, SHARED).exact).toHaveLength(1);
});
