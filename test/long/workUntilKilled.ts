import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createSyncLink } from '../../src/main/link/syncLink.ts';
import { openStore } from '../../src/main/store/openStore.ts';
import { fieldsOf } from '../centreStore/sayings.ts';
import { CALLED_AT, journaledCall } from '../journaledCall.ts';
import { customerRow } from '../syncStand/syncRows.ts';

/** A desk of its own, for tests that kill it: works all day, also without its centre, and tells each change that was kept. */
const [path = '', token = '', name = ''] = process.argv.slice(2);
const SHARED = 40;
let url: string | null = null;
let isOver = false;

const store = openStore(path, { clock: systemClock });
const look = new Database(path, { readonly: true });
const newest = look.prepare<[], number | null>('SELECT max(mseq) FROM outbox').pluck();
const after = look.prepare<[number], string>('SELECT id FROM outbox WHERE mseq > ? ORDER BY mseq').pluck();
const link = createSyncLink({
  ...{ clock: systemClock, store, newId: () => uuid(), random: () => 0 },
  endpoint: () => (url === null ? null : { url, token }),
  log: () => {},
});
process.on('message', (said: { url?: string; over?: true }) => {
  if (said.url) url = said.url;
  if (said.url) link.retryNow();
  if (said.over) isOver = true;
});
process.on('disconnect', () => process.exit());
link.listen({ state: () => {}, changed: () => {} });

const someone = (n: number) => customerRow(n % SHARED).id;
const closed = (id: string, n: number) =>
  journaledCall({ id, customerId: someone(n), place: 'closed', notes: { text: `${name} ${n}`, rev: 2 } });

async function call(n: number): Promise<void> {
  const id = uuid();
  const line = { at: CALLED_AT, kind: 'note' as const, what: 'note', text: null };
  const notes = { text: `${name} ${n}`, rev: 1 };
  await store.writes.journal(journaledCall({ id, customerId: someone(n), notes }), [{ n: 0, line }]);
  await store.writes.journal(closed(id, n), [{ n: 1, line }]);
}

async function edit(n: number): Promise<void> {
  const card = store.reads.card(someone(n), 0);
  if (!card) return;
  // Somebody else’s edit may come between: then nothing is kept, and nothing is told.
  await store.writes.editCustomer(someone(n), card.rev, { city: `${name} ${n}` }, Date.now()).catch(() => {});
}

const promise = (n: number) =>
  store.writes.addPromise({
    ...{ id: uuid(), customerId: null, callId: null, number: null, madeAt: n },
    ...{ kind: 'callback', text: `${name} ${n}`, dueAt: CALLED_AT, owner: name },
  });
const create = (n: number) => store.writes.createCustomer(uuid(), fieldsOf({ lastName: `${name} ${n}` }), Date.now());
const choose = (n: number) => store.writes.rememberChoice('+33612345678', someone(n), n).catch(() => {});
const DAY = [call, edit, promise, edit, call, create, edit, choose];

for (const { interactionId } of store.reads.openCalls()) await store.writes.journal(closed(interactionId, 0), []);
for (let n = 1; !isOver; n += 1) {
  const before = newest.get() ?? 0;
  await DAY[n % DAY.length]?.(n);
  process.send?.({ kept: after.all(before) });
  await new Promise((resolve) => setTimeout(resolve, 30));
}
process.send?.({ isOver });
