import { expect, test } from 'vitest';
import { journaledCall } from '../../../../test/journaledCall.ts';
import {
  customerId,
  toldInteraction as interaction,
  refused,
  storeOnDesk,
  taken,
  told,
} from '../../../../test/sync/storeOnDesk.ts';
import type { CustomerFields } from '../../../shared/customer/customer.ts';
import type { FeedEntry } from '../../../shared/link/sync/frames.ts';

test('a page and its cursor are written together, and the same page again changes nothing', () => {
  const desk = storeOnDesk();
  const page = [told(1, 5), told(2, 7)];
  desk.tell(page, 9);
  const before = desk.all('SELECT * FROM customer');
  expect(desk.run('page', 'all', 0, [told(1, 5, { city: 'Twice' })], 9).customers).toEqual([]);
  expect(desk.all('SELECT * FROM customer')).toEqual(before);
  expect(desk.run('cursors')).toEqual([{ scope: 'all', phase: 'live', seq: 9 }]);
});

test('a row that comes late does not undo a newer one', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 20, { city: 'New' })]);
  desk.tell([told(1, 12, { city: 'Old' })], 21);
  expect(desk.city(customerId(1))).toBe('New');
});

test('what comes before its customer waits for them', () => {
  const desk = storeOnDesk();
  desk.tell([interaction('i-1', 1, 3)]);
  expect(desk.all('SELECT id FROM interaction')).toEqual([]);
  desk.tell([told(1, 4)]);
  expect(desk.all('SELECT id FROM interaction')).toEqual([{ id: 'i-1' }]);
  expect(desk.all('SELECT * FROM waiting_row')).toEqual([]);
});

test('an edit stays on top of what the centre tells until the feed has passed it', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  desk.tell([told(1, 6, { city: 'Theirs', email: 'new@exemple.fr' })]);
  expect(desk.all('SELECT city, email FROM customer')).toEqual([{ city: 'Mine', email: 'new@exemple.fr' }]);

  const batch = desk.run('take');
  expect(batch.map(({ body }) => body)).toMatchObject([{ baseSeq: 5, patch: { city: 'Mine' } }]);
  desk.run('settle', taken(batch, 8));
  expect(desk.city(customerId(1))).toBe('Mine');
  expect(desk.all('SELECT kind FROM row_base')).toHaveLength(1);

  desk.tell([told(1, 8, { city: 'Mine', email: 'new@exemple.fr' })]);
  expect(desk.city(customerId(1))).toBe('Mine');
  expect(desk.all('SELECT kind FROM row_base')).toEqual([]);
});

test('an edit that lost leaves the value of the centre once the feed has passed it', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  desk.run('settle', taken(desk.run('take'), 9));
  desk.tell([told(1, 7, { city: 'Theirs' })], 9);
  expect(desk.city(customerId(1))).toBe('Theirs');
});

test('a refused edit gives the row back, and is kept with its text until somebody has done something about it', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Nowhere' }, 10);
  desk.run('editCustomer', customerId(1), 2, { email: 'good@exemple.fr' }, 11);
  const [bad, good] = desk.run('take');
  if (!bad || !good) throw new Error('two mutations were expected');
  const changed = desk.run('settle', [...refused([bad]), ...taken([good], 6)]);
  expect(changed.customers).toEqual([customerId(1)]);
  expect(desk.all('SELECT city, email FROM customer')).toEqual([{ city: 'Paris', email: 'good@exemple.fr' }]);
  expect(desk.reads.refused(10)).toMatchObject([
    { mseq: bad.mseq, reason: 'invalid', customerId: customerId(1), typed: [{ field: 'city', value: 'Nowhere' }] },
  ]);

  desk.run('retryRefused', bad.mseq);
  expect(desk.city(customerId(1))).toBe('Nowhere');
  expect(desk.reads.refused(10)).toEqual([]);
  expect(desk.run('take')).toMatchObject([{ kind: 'customer-edit', body: { patch: { city: 'Nowhere' } } }]);
});

test('a promise that was removed here does not come back with the feed, unless the centre refuses', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5)]);
  const promise = { id: 'p', customerId: customerId(1), callId: null, number: null, madeAt: 1 };
  desk.run('addPromise', { ...promise, kind: 'send', text: 'The catalogue', dueAt: 99, owner: 'A' });
  desk.run('settle', taken(desk.run('take'), 6));
  const row: FeedEntry = {
    ...{ kind: 'promise', id: 'p', customerId: customerId(1), seq: 6 },
    body: { ...promise, kind: 'send', text: 'The catalogue', dueAt: 99, owner: 'A', keptAt: null },
  };
  desk.tell([row]);
  desk.run('removePromise', 'p');
  desk.tell([{ ...row, seq: 7 }]);
  expect(desk.all('SELECT id FROM promise')).toEqual([]);
  desk.run('settle', refused(desk.run('take'), 'not-found'));
  expect(desk.all('SELECT id, text FROM promise')).toEqual([{ id: 'p', text: 'The catalogue' }]);
});

test('what is being sent is not changed any more: a newer state of the call is a mutation of its own', () => {
  const desk = storeOnDesk();
  const at = (rev: number) => journaledCall({ id: 'c', notes: { text: `${rev}`, rev } });
  desk.run('journal', at(1), []);
  desk.run('journal', at(2), []);
  const first = desk.run('take');
  expect(first).toMatchObject([{ mseq: 1, body: { notes: { text: '2' } } }]);
  desk.run('journal', at(3), []);
  expect(desk.run('take')).toMatchObject([
    { mseq: 1, id: first[0]?.id, body: { notes: { text: '2' } } },
    { mseq: 2, body: { notes: { text: '3' } } },
  ]);
});

test('somebody else’s call is taken over once it is closed; an open one of this desk is never touched', () => {
  const desk = storeOnDesk();
  const row = (id: string, place: 'talking' | 'closed', seq: number): FeedEntry => {
    const { interactionId: _, ...body } = journaledCall({ id, place, notes: { text: 'theirs', rev: 9 } });
    return { kind: 'call', id, seq, customerId: null, body: { ...body, lines: [] } };
  };
  desk.run('journal', journaledCall({ id: 'mine', notes: { text: 'mine', rev: 1 } }), []);
  desk.tell([row('open', 'talking', 1), row('done', 'closed', 2), row('mine', 'closed', 3)]);
  expect(desk.all('SELECT id, place, notes FROM call ORDER BY id')).toEqual([
    { id: 'done', place: 'closed', notes: 'theirs' },
    { id: 'mine', place: 'talking', notes: 'mine' },
  ]);
});

test('what the centre says of a call that this desk is still telling stands once that is settled', () => {
  const desk = storeOnDesk();
  const line = (n: number, text: string) => ({ n, at: 1, kind: 'note', what: 'note', text });
  const { n: _, ...mine } = line(0, 'mine');
  const call = journaledCall({ id: 'c', place: 'closed', notes: { text: 'mine', rev: 1 } });
  desk.run('journal', call, [{ n: 0, line: mine as never }]);
  const batch = desk.run('take');
  const { interactionId: __, ...body } = { ...call, notes: { text: 'theirs', rev: 9 } };
  const lines = [line(0, 'theirs'), line(1, 'mine')];
  desk.tell([{ kind: 'call', id: 'c', seq: 5, customerId: null, body: { ...body, lines } }]);
  expect(desk.all('SELECT notes FROM call')).toEqual([{ notes: 'mine' }]);

  desk.run('settle', taken(batch, 4));
  expect(desk.all('SELECT notes FROM call')).toEqual([{ notes: 'theirs' }]);
  expect(desk.all('SELECT text FROM call_line ORDER BY line')).toEqual([{ text: 'theirs' }, { text: 'mine' }]);
  expect(desk.all('SELECT kind FROM row_base')).toEqual([]);
});

test('a customer who leaves during a call stays until it is over, whatever becomes of the edits', () => {
  const desk = storeOnDesk();
  const call = { id: 'c', customerId: customerId(1) };
  desk.tell([told(1, 1)]);
  desk.run('journal', journaledCall(call), []);
  desk.run('editCustomer', customerId(1), 1, { city: 'Unsent' }, 10);
  desk.tell([{ leave: customerId(1), seq: 5 }]);
  const [opened, edit] = desk.run('take');
  if (!opened || !edit) throw new Error('two mutations were expected');
  desk.run('settle', [...taken([opened], 4), ...refused([edit])]);
  expect(desk.city(customerId(1))).toBe('Paris');

  desk.run('journal', journaledCall({ ...call, place: 'closed' }), []);
  desk.run('settle', taken(desk.run('take'), 5));
  expect(desk.all('SELECT id FROM customer')).toEqual([]);
  expect(desk.all('SELECT id FROM call')).toEqual([]);
});

test('whoever may see nothing any more keeps no customer for whom only the feed would have settled something', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), told(2, 2)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Told' }, 10);
  desk.run('settle', taken(desk.run('take'), 9));
  for (let left = 1; left > 0; ) left = desk.run('leaveScope', 'all').cursors.length;
  expect(desk.all('SELECT id FROM customer')).toEqual([]);
  expect(desk.all('SELECT customer_id FROM departed')).toEqual([]);
});

test('a customer who leaves goes with all that hangs on them; one with unsent work goes once that is settled', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'campaign:x'] });
  desk.tell([told(1, 1), told(2, 2), told(3, 3), interaction('i-1', 1, 4)]);
  desk.tell([told(3, 3)], 4, 'campaign:x');
  desk.run('editCustomer', customerId(2), 1, { city: 'Unsent' }, 10);
  desk.tell([1, 2, 3].map((n) => ({ leave: customerId(n), seq: 10 + n })));
  expect(desk.all('SELECT id FROM customer ORDER BY id')).toEqual([{ id: customerId(2) }, { id: customerId(3) }]);
  expect(desk.all('SELECT id FROM interaction')).toEqual([]);
  expect(desk.city(customerId(2))).toBe('Unsent');

  desk.tell([], 20, 'campaign:x');
  const changed = desk.run('settle', taken(desk.run('take'), 12));
  expect(changed.customers).toContain(customerId(2));
  expect(desk.all('SELECT id FROM customer')).toEqual([{ id: customerId(3) }]);
});

test('a column that this schema does not know is kept, and travels on', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5, { shoeSize: 43 }), interaction('i', 1, 6, { mood: 'good' })]);
  expect(desk.all('SELECT extra FROM customer')).toEqual([{ extra: '{"shoeSize":43}' }]);
  expect(desk.parts.tables.customer.read(customerId(1), null)?.body).toMatchObject({ shoeSize: 43, city: 'Paris' });
  expect(desk.parts.tables.interaction.read('i', customerId(1))?.body).toMatchObject({
    mood: 'good',
    subject: 'Hello',
  });
  desk.run('editCustomer', customerId(1), 1, { city: 'Lyon' }, 10);
  expect(desk.parts.tables.customer.read(customerId(1), null)?.body).toMatchObject({ shoeSize: 43, city: 'Lyon' });
});

test('a row that is not understood is left out, and the rest of the page is taken', () => {
  const desk = storeOnDesk();
  const { notUnderstood } = desk.tell([told(1, 5, { mayCall: 'perhaps' }), told(2, 6)]);
  expect(notUnderstood).toBe(1);
  expect(desk.all('SELECT id FROM customer')).toEqual([{ id: customerId(2) }]);
});

test('mutations from before there was a centre are sent with the base they never knew', () => {
  const desk = storeOnDesk();
  desk.run('createCustomer', 'own', somebody, 10);
  desk.run('editCustomer', 'own', 1, { city: 'Nice' }, 11);
  expect(desk.run('take')).toMatchObject([{ kind: 'customer' }, { kind: 'customer-edit', body: { baseSeq: 0 } }]);
});

const somebody: CustomerFields = {
  ...{ kind: 'person', salutation: 'none', firstName: 'A', lastName: 'B', company: '', occupation: '', email: '' },
  ...{ address: '', postcode: '', city: '', country: 'FR', phones: [], mayCall: 'unknown' },
};

test('a customer who is deleted takes with them what hangs on them, in whatever order the feed tells it', () => {
  const desk = storeOnDesk();
  const promise = {
    callId: null,
    number: null,
    kind: 'send',
    text: 'x',
    dueAt: 9,
    owner: 'A',
    madeAt: 1,
    keptAt: null,
  };
  const row = { kind: 'promise', id: 'p', customerId: customerId(1) } as const;
  desk.tell([told(1, 1), interaction('i', 1, 2), { ...row, seq: 3, body: { ...promise, customerId: customerId(1) } }]);
  const gone = { kind: 'customer', id: customerId(1), customerId: customerId(1), seq: 4, body: null } as const;
  desk.tell([gone, { ...row, seq: 5, body: null }]);
  for (const table of [
    'customer',
    'phone',
    'interaction',
    'promise',
    "customer_words WHERE customer_words MATCH 'claire'",
  ])
    expect(desk.all(`SELECT 1 FROM ${table}`)).toEqual([]);
});

test('after a first copy into a store that held something, what it did not bring is gone, and what is unsent stays', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), told(2, 2), told(3, 3)]);
  desk.run('editCustomer', customerId(3), 1, { city: 'Unsent' }, 10);
  desk.run('reset', 'all');
  const manifest = { id: 'copy', scope: 'all', epoch: 'one', snapSeq: 9, rows: 1, segments: [] };
  desk.run('beginCopy', manifest);
  expect(desk.parts.cursors.copyPlace('all')).toMatchObject({ isBulk: false });
  const { put, finish } = desk.copy('all');
  put(told(1, 8, { city: 'Copied' }));
  finish(9);
  expect(desk.all('SELECT id, city FROM customer ORDER BY id')).toEqual([
    { id: customerId(1), city: 'Copied' },
    { id: customerId(3), city: 'Unsent' },
  ]);
});

test('a desk that may push and is told nothing keeps what it wrote', () => {
  const desk = storeOnDesk({ scopes: [] });
  desk.run('createCustomer', 'own', somebody, 10);
  desk.run('settle', taken(desk.run('take'), 7));
  expect(desk.all('SELECT id FROM customer')).toEqual([{ id: 'own' }]);
  expect(desk.run('take')).toEqual([]);
});
