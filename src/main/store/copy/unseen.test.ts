import { expect, test } from 'vitest';
import { journaledCall } from '../../../../test/journaledCall.ts';
import {
  customerId,
  refused,
  storeOnDesk,
  taken,
  told,
  toldCall,
  toldConflict,
  toldInteraction,
  toldPromise,
} from '../../../../test/sync/storeOnDesk.ts';
import type { FeedEntry } from '../../../shared/link/sync/frames.ts';

type Desk = ReturnType<typeof storeOnDesk>;

function meetRestored(desk: Desk, scopes: string[], lastMseq = 0): void {
  desk.run('meet', { epoch: 'two', scopes, lastMseq, lastId: null, head: 1_000 }, 'unused');
}

function copyAgain(desk: Desk, scope: string, rows: FeedEntry[], snapSeq = 9): void {
  desk.run('beginCopy', { id: 'copy', scope, epoch: 'two', snapSeq, rows: 1, segments: [] });
  const { put, finish } = desk.copy(scope);
  for (const row of rows) put(row);
  finish(snapSeq);
  desk.parts.cursors.goLive(scope, snapSeq);
}

/** The centre was restored from a backup in which there is only this. */
function copyAfterRestore(desk: Desk, rows: FeedEntry[], lastMseq: number, scope = 'all'): void {
  meetRestored(desk, [scope], lastMseq);
  copyAgain(desk, scope, rows);
}

const ids = (desk: Desk, table: string) => desk.all(`SELECT id FROM ${table} ORDER BY id`).map(({ id }) => id);

test('a customer whom a restored centre lost goes once the edit of them is refused', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 50), told(2, 51)]);
  desk.run('editCustomer', customerId(2), 1, { city: 'Unsent' }, 10);
  copyAfterRestore(desk, [told(1, 3)], 0);
  expect(desk.city(customerId(2))).toBe('Unsent');
  desk.run('settle', refused(desk.run('take'), 'not-found'));
  expect(ids(desk, 'customer')).toEqual([customerId(1)]);
  expect(desk.all('SELECT * FROM departed UNION ALL SELECT id FROM row_base')).toEqual([]);
});

test('what a restored centre lost of a customer goes, though something of that customer is not settled', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 50), toldConflict('k', 1, 51), toldPromise('p', customerId(1), 52), toldInteraction('i', 1, 53)]);
  desk.run('chooseInConflict', 'k', 'stands', 10);
  desk.run('removePromise', 'p');
  desk.run('editCustomer', customerId(1), 1, { city: 'Unsent' }, 10);
  copyAfterRestore(desk, [told(1, 3)], 0);
  expect(ids(desk, 'interaction')).toEqual([]);
  const [choice, removed, edit] = desk.run('take');
  if (!choice || !removed || !edit) throw new Error('three mutations were expected');
  desk.run('settle', [...refused([choice], 'not-found'), ...taken([removed, edit], 10)]);
  desk.tell([told(1, 10, { city: 'Unsent' })]);
  expect([ids(desk, 'conflict'), ids(desk, 'promise')]).toEqual([[], []]);
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
});

test('calls and promises of nobody that a copy does not bring go, and an own one that is not sent yet stays', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 50), toldCall('k1', null, 51), toldCall('k2', null, 52), toldPromise('p', null, 53)]);
  desk.run('journal', journaledCall({ id: 'own', place: 'closed' }), []);
  copyAfterRestore(desk, [told(1, 3), toldCall('k2', null, 4)], 0);
  expect([ids(desk, 'call'), ids(desk, 'promise')]).toEqual([['k2', 'own'], []]);
  desk.run('settle', taken(desk.run('take'), 10));
  desk.tell([toldCall('own', null, 10)]);
  expect(ids(desk, 'call')).toEqual(['k2', 'own']);
});

test('what the copy brings of a customer it does not know waits for their coming back', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 50), told(2, 51), toldCall('k', customerId(2), 52)]);
  desk.run('rememberChoice', '+33612345678', customerId(2), 10);
  const orphans = [toldCall('k', customerId(2), 4), toldPromise('p', customerId(2), 5)];
  copyAfterRestore(desk, [told(1, 3), ...orphans], 0);
  desk.run('settle', taken(desk.run('take'), 10));
  const use = { customerId: customerId(2), e164: '+33612345678', calls: 0, lastCallAt: null, chosen: 1, chosenAt: 10 };
  desk.tell([
    { kind: 'number-use', id: `${use.e164} ${use.customerId}`, seq: 10, customerId: use.customerId, body: use },
  ]);
  expect([ids(desk, 'customer'), ids(desk, 'call'), ids(desk, 'promise')]).toEqual([[customerId(1)], ['k'], []]);

  desk.tell([told(2, 11)]);
  expect(ids(desk, 'promise')).toEqual(['p']);
  expect(desk.all('SELECT chosen FROM number_use')).toEqual([{ chosen: 1 }]);
  expect(desk.all('SELECT c.id FROM call k JOIN customer c ON c.n = k.customer')).toEqual([{ id: customerId(2) }]);
});

test('a customer whom a team still holds stays when a copy of everything does not bring them, and the copy has an end', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'all'] });
  desk.tell([told(1, 5)], 5, 'team:north');
  desk.run('reset', 'all');
  desk.run('beginCopy', { id: 'copy', scope: 'all', epoch: 'one', snapSeq: 9, rows: 0, segments: [] });
  desk.copy('all').finish(9);
  expect(ids(desk, 'customer')).toEqual([customerId(1)]);
});

test('a store without customers that was told of calls is no empty one', () => {
  const desk = storeOnDesk();
  desk.tell([toldCall('k', null, 5)]);
  copyAfterRestore(desk, [], 0);
  expect(ids(desk, 'call')).toEqual([]);
  expect(desk.parts.cursors.copyPlace('all')).toMatchObject({ isBulk: false });
});

test('what the feed of one team told is not removed by an older copy of another', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  desk.run('reset', 'team:south');
  desk.tell([told(1, 1), toldInteraction('i', 1, 12), toldCall('k', null, 13)], 20, 'team:north');
  desk.run('beginCopy', { id: 'copy', scope: 'team:south', epoch: 'one', snapSeq: 9, rows: 1, segments: [] });
  const { put, finish } = desk.copy('team:south');
  put(told(1, 1));
  finish(9);
  expect([ids(desk, 'interaction'), ids(desk, 'call')]).toEqual([['i'], ['k']]);
});

test('a desk that lost all its scopes, and finds a restored centre, keeps whom its edit is of', () => {
  const desk = storeOnDesk({ scopes: ['team:north'] });
  desk.tell([told(1, 5)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  desk.run('settle', taken(desk.run('take'), 6));
  while (desk.run('cursors').length > 0) desk.run('leaveScope', 'team:north');
  copyAfterRestore(desk, [told(1, 3), toldInteraction('i', 1, 4)], 0);
  desk.run('settle', taken(desk.run('take'), 10));
  desk.tell([told(1, 10, { city: 'Mine' })]);
  expect([ids(desk, 'customer'), ids(desk, 'interaction')]).toEqual([[customerId(1)], ['i']]);
});

test('a conflict that a restored centre lost goes from the desk of a team, whose own change brings the customer back', () => {
  const desk = storeOnDesk({ scopes: ['team:north'] });
  desk.tell([told(1, 50), toldConflict('k', 1, 51), toldInteraction('i', 1, 52)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  copyAfterRestore(desk, [], 0, 'team:north');
  expect(ids(desk, 'customer')).toEqual([customerId(1)]);
  desk.tell([told(1, 10, { city: 'Mine' }), toldInteraction('i', 1, 11)]);
  expect([ids(desk, 'conflict'), ids(desk, 'interaction')]).toEqual([[], ['i']]);
});

test('of a customer of two teams whom a restored centre lost, and got again for one of them, only what it has stays', () => {
  const [north, south] = ['team:north', 'team:south'];
  const desk = storeOnDesk({ scopes: [north, south] });
  desk.tell([told(1, 50), toldConflict('k', 1, 51)]);
  desk.tell([told(1, 50), toldConflict('k', 1, 51)], 51, south);
  meetRestored(desk, [north, south]);
  copyAgain(desk, north, []);
  desk.tell([told(1, 10)]);
  copyAgain(desk, south, [], 11);
  expect([ids(desk, 'customer'), ids(desk, 'conflict')]).toEqual([[customerId(1)], []]);
});

test('a customer of two teams whom a restored centre got again for one of them goes with that one', () => {
  const [north, south] = ['team:north', 'team:south'];
  const desk = storeOnDesk({ scopes: [north, south] });
  desk.tell([told(1, 50)]);
  desk.tell([told(1, 50)], 51, south);
  meetRestored(desk, [north, south]);
  copyAgain(desk, north, []);
  desk.tell([told(1, 10)]);
  copyAgain(desk, south, []);
  desk.tell([{ leave: customerId(1), seq: 12 }]);
  expect(ids(desk, 'customer')).toEqual([]);
});
