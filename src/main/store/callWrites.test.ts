import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { CALLED_AT, journaledCall } from '../../../test/journaledCall.ts';
import { tempFolder, tempStore } from '../../../test/tempStore.ts';
import type { DeskStore } from './deskStore.ts';

const line = (n: number, what: string, kind: 'event' | 'step' | 'answer' = 'event', text: string | null = null) => ({
  n,
  line: { at: CALLED_AT + n, kind, what, text },
});

async function withCustomers(path?: string): Promise<DeskStore> {
  const store = tempStore(path ? { path } : {});
  await store.writes.importCustomers(
    [importedCustomer({ id: 'a', lastName: 'Alaoui' }), importedCustomer({ id: 'b', lastName: 'Blanc' })],
    'two',
  );
  return store;
}

/** What waits for the centre, in order. */
function outbox(path: string): { kind: string; body: unknown }[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare<[], { kind: string; body: string }>('SELECT kind, body FROM outbox ORDER BY mseq').all();
  db.close();
  return rows.map(({ kind, body }) => ({ kind, body: JSON.parse(body) }));
}

test('an open call comes back whole, and no longer once it is closed', async () => {
  const store = tempStore();
  const [first, second] = [
    journaledCall({ id: 'one' }),
    journaledCall({ id: 'two', startedAt: CALLED_AT - 5, place: 'ringing' }),
  ];
  await store.writes.journal(first, []);
  await store.writes.journal(second, []);
  expect(store.reads.openCalls()).toEqual([second, first]);
  await store.writes.journal(journaledCall({ id: 'one', place: 'closed' }), []);
  expect(store.reads.openCalls()).toEqual([second]);
});

test('writing a call again is harmless: its lines stand once and the call counts once', async () => {
  const store = await withCustomers();
  const closed = journaledCall({ customerId: 'a', place: 'closed' });
  for (const lines of [[line(1, 'alerting')], [line(1, 'alerting'), line(2, 'answered')], [line(2, 'answered')]])
    await store.writes.journal(closed, lines);
  expect(store.reads.story('call-1')?.lines.map((l) => l.what)).toEqual(['alerting', 'answered']);
  const { exact } = store.reads.matches({ e164: '+33639980001', suffix: '639980001' });
  expect(exact).toEqual([]);
  expect(store.reads.card('a', CALLED_AT)?.contactCount).toBe(1);
  expect(store.reads.day(CALLED_AT, CALLED_AT + 1)).toEqual({ calls: 1, answered: 1, missed: 0, talkMs: 55_000 });
});

test('a call joins the customer’s history when it ends, under the first line of its notes', async () => {
  const store = await withCustomers();
  await store.writes.journal(journaledCall({ customerId: 'a' }), []);
  expect(store.reads.card('a', CALLED_AT)?.contacts).toEqual([]);
  const notes = { text: 'Wants a blue one\nand quickly', rev: 3 };
  const disposition = { key: 'ordered', label: 'Commande prise', chosenAt: CALLED_AT };
  await store.writes.journal(journaledCall({ customerId: 'a', place: 'closed', notes, disposition }), []);
  expect(store.reads.card('a', CALLED_AT)?.contacts).toMatchObject([
    {
      id: 'call-1',
      at: CALLED_AT,
      channel: 'call',
      direction: 'inbound',
      subject: 'Wants a blue one',
      outcome: 'answered',
      disposition: 'ordered',
      durationMs: 55_000,
      callLogged: true,
    },
  ]);
});

test('a call that turns out to be somebody else’s moves to their history', async () => {
  const store = await withCustomers();
  await store.writes.journal(journaledCall({ customerId: 'a', place: 'closed' }), []);
  await store.writes.journal(journaledCall({ customerId: 'b', place: 'closed' }), []);
  expect(store.reads.card('a', CALLED_AT)?.contactCount).toBe(0);
  expect(store.reads.card('b', CALLED_AT)?.contactCount).toBe(1);
  await store.writes.journal(journaledCall({ customerId: null, place: 'closed' }), []);
  expect(store.reads.card('b', CALLED_AT)?.contactCount).toBe(0);
  expect(store.reads.story('call-1')).toMatchObject({ customerId: null, customerName: null });
});

test('a call of a customer this desk does not have is kept all the same', async () => {
  const store = tempStore();
  const call = journaledCall({ customerId: 'from-elsewhere' });
  await store.writes.journal(call, []);
  expect(store.reads.openCalls()).toEqual([call]);
});

test('an hour of typing is one mutation for the centre; every line of the story is told once', async () => {
  const path = join(tempFolder(), 'desk.db');
  const store = await withCustomers(path);
  for (let rev = 1; rev <= 30; rev += 1)
    await store.writes.journal(journaledCall({ notes: { text: `text ${rev}`, rev } }), [line(1, 'answered')]);
  expect(outbox(path)).toEqual([
    { kind: 'call-lines', body: { id: 'call-1', lines: [line(1, 'answered')] } },
    { kind: 'call', body: journaledCall({ notes: { text: 'text 30', rev: 30 } }) },
  ]);
});

test('a call that was given to a new customer is told after that customer', async () => {
  const path = join(tempFolder(), 'desk.db');
  const store = await withCustomers(path);
  await store.writes.journal(journaledCall(), []);
  await store.writes.createCustomer('new', { ...importedCustomer({ id: 'new' }), phones: [] }, 1);
  await store.writes.journal(journaledCall({ customerId: 'new' }), []);
  await store.writes.journal(journaledCall({ customerId: 'new', notes: { text: 'late', rev: 9 } }), []);
  expect(outbox(path).map(({ kind }) => kind)).toEqual(['call', 'customer', 'call']);
  expect(outbox(path)[0]?.body).toEqual(journaledCall());
  expect(outbox(path)[2]?.body).toMatchObject({ customerId: 'new', notes: { text: 'late' } });
});

test('the story tells where each answer was given, the last one where it was given twice', async () => {
  const store = tempStore();
  const lines = [
    line(1, 'greeting', 'step', 'Accueil'),
    line(2, 'mood', 'answer', 'calm'),
    line(3, 'facts', 'step'),
    line(4, 'mood', 'answer', 'angry'),
  ];
  await store.writes.journal(journaledCall({ place: 'closed', notes: { text: 'n', rev: 1 } }), lines);
  const story = store.reads.story('call-1');
  expect(story?.answers).toEqual([{ step: 'facts', label: 'mood', value: 'angry' }]);
  expect(story).toMatchObject({
    wrapUpMs: 30_000,
    popMs: 12,
    notes: 'n',
    hasNotes: true,
    disposition: 'not-set',
    talkMs: 55_000,
  });
  expect(store.reads.story('nothing')).toBeNull();
});
