import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { CALLED_AT, journaledCall } from '../../../test/journaledCall.ts';
import { tempStore } from '../../../test/tempStore.ts';
import type { CallLogFilter, DeskStore } from './deskStore.ts';
import { openStore } from './openStore.ts';

const ALL: CallLogFilter = { text: '', direction: 'all', disposition: null, from: null, to: null, after: null };
const ids = (store: DeskStore, filter: Partial<CallLogFilter> = {}) =>
  store.reads.callLog({ ...ALL, ...filter }).calls.map((c) => c.id);

const folder = mkdtempSync(join(tmpdir(), 'crocdesk-'));
let store: DeskStore;

beforeAll(async () => {
  store = openStore(join(folder, 'desk.db'), { clock: { now: () => 0 } });
  await store.writes.importCustomers([importedCustomer({ id: 'a', firstName: 'Hélène', lastName: 'Roux' })], 'one');
  const disposition = { key: 'ordered', label: 'Commande prise', chosenAt: CALLED_AT };
  await store.writes.journal(journaledCall({ id: 'roux', customerId: 'a', place: 'closed', disposition }), []);
  const notes = { text: 'Carafe cassée, avoir promis', rev: 1 };
  await store.writes.journal(
    journaledCall({ id: 'later', place: 'closed', startedAt: CALLED_AT + 10, number: '+33199004321', notes }),
    [],
  );
  await store.writes.journal(
    journaledCall({ id: 'missed', place: 'closed', startedAt: CALLED_AT + 20, answeredAfterMs: null, number: null }),
    [],
  );
  await store.writes.journal(journaledCall({ id: 'open', startedAt: CALLED_AT + 30 }), []);
  return async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

test('the log lists the calls that are over, the latest first', () => {
  expect(ids(store)).toEqual(['missed', 'later', 'roux']);
  expect(store.reads.lastCalls(2).map((c) => c.id)).toEqual(['missed', 'later']);
  expect(store.reads.callLog(ALL).calls).toMatchObject([
    { outcome: 'missed', withheld: true, number: null, talkMs: 0, hasNotes: false },
    { disposition: 'not-set', hasNotes: true },
    {
      customerName: 'Hélène Roux',
      disposition: 'ordered',
      dispositionLabel: 'Commande prise',
      queueLabel: 'Service client',
    },
  ]);
});

test.each([
  ['a name', { text: 'helene' }, ['roux']],
  ['a word of the notes', { text: 'carafe cas' }, ['later']],
  ['a number with spaces', { text: '01 99 00' }, ['later']],
  ['a disposition', { disposition: 'ordered' }, ['roux']],
  ['what nobody chose', { disposition: 'not-set' }, ['later']],
  ['a direction', { direction: 'outbound' as const }, []],
  ['a beginning', { from: CALLED_AT + 10 }, ['missed', 'later']],
  ['an end', { to: CALLED_AT + 10 }, ['roux']],
  ['two at once', { text: 'service', from: CALLED_AT + 5, to: CALLED_AT + 15 }, ['later']],
  ['a quotation mark', { text: '"' }, ['missed', 'later', 'roux']],
])('the log is narrowed by %s', (_, filter, expected) => {
  expect(ids(store, filter)).toEqual(expected);
});

test('a long log comes in pages that miss nothing and repeat nothing', async () => {
  const store = tempStore();
  for (let i = 0; i < 120; i += 1)
    await store.writes.journal(
      journaledCall({ id: `c${i}`, place: 'closed', startedAt: CALLED_AT + Math.floor(i / 3) }),
      [],
    );
  const seen: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 5; pages += 1) {
    const page = store.reads.callLog({ ...ALL, after });
    seen.push(...page.calls.map((c) => c.id));
    after = page.next;
    if (after === null) break;
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => `c${119 - i}`));
});

test('a day counts what rang, what was answered and what was missed', () => {
  expect(store.reads.day(CALLED_AT, CALLED_AT + 25)).toEqual({ calls: 3, answered: 2, missed: 1, talkMs: 110_000 });
  expect(store.reads.day(0, 1)).toEqual({ calls: 0, answered: 0, missed: 0, talkMs: 0 });
});
