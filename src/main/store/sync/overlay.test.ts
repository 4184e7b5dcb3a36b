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
  toldUse,
} from '../../../../test/sync/storeOnDesk.ts';
import type { FeedEntry } from '../../../shared/link/sync/frames.ts';

const NUMBER = '+33612345678';
const deleted = (n: number, seq: number) =>
  ({ kind: 'customer', id: customerId(n), customerId: customerId(n), seq, body: null }) as const;

test('a choice in a conflict of a customer who was deleted meanwhile is settled like any other', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), toldConflict('k', 1, 2)]);
  desk.run('chooseInConflict', 'k', 'stands', 10);
  desk.tell([deleted(1, 3)]);
  desk.run('settle', refused(desk.run('take'), 'not-found'));
  expect(desk.all('SELECT * FROM conflict')).toEqual([]);
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
});

test('a promise goes with its customer, whoever of the two is told of first', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), toldPromise('p', customerId(1), 2)]);
  desk.tell([deleted(1, 3)]);
  expect(desk.all('SELECT * FROM promise')).toEqual([]);
});

test('a choice of a customer that is not settled keeps nothing on top of their row', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  const edit = desk.run('take');
  desk.run('rememberChoice', NUMBER, customerId(1), 11);
  desk.run('settle', taken(edit, 2));
  desk.tell([told(1, 2, { city: 'Mine' })]);
  expect(desk.all('SELECT kind FROM row_base')).toEqual([{ kind: 'number-use' }]);
  desk.run('settle', taken(desk.run('take'), 3));
  desk.tell([toldUse(NUMBER, 1, 3, { chosen: 1 })]);
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
});

test('a promise that is there already, or no longer, leaves nothing to settle', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), toldPromise('p', customerId(1), 2)]);
  const promise = { id: 'p', customerId: customerId(1), callId: null, number: null, madeAt: 1 };
  desk.run('addPromise', { ...promise, kind: 'send', text: 'again', dueAt: 9, owner: 'A' });
  desk.run('removePromise', 'unknown');
  expect(() => desk.run('keepPromise', 'unknown', 5)).toThrow();
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
  expect(desk.run('take')).toEqual([]);
});

test('what is told of a call that goes on here waits until it is over, with its line in somebody’s history', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), told(2, 2)]);
  desk.run('journal', journaledCall({ id: 'k', notes: { text: 'mine', rev: 1 } }), []);
  desk.run('settle', taken(desk.run('take'), 0));
  desk.tell([toldCall('k', customerId(1), 3, 'theirs'), toldInteraction('k', 1, 4)]);
  expect(desk.all('SELECT place FROM call')).toEqual([{ place: 'talking' }]);
  expect(desk.all('SELECT * FROM interaction')).toEqual([]);

  const over = { id: 'k', customerId: customerId(2), place: 'closed' as const, notes: { text: 'mine', rev: 2 } };
  desk.run('journal', journaledCall(over), []);
  desk.run('settle', taken(desk.run('take'), 6));
  desk.tell([toldCall('k', customerId(2), 5, 'mine'), toldInteraction('k', 2, 6)]);
  expect(desk.all('SELECT c.id FROM interaction i JOIN customer c ON c.n = i.customer')).toEqual([
    { id: customerId(2) },
  ]);
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
});

test('a call that went to another customer takes its line in the history with it, whatever is told first', () => {
  const desk = storeOnDesk({ scopes: ['team:north'] });
  desk.tell([told(1, 1), told(2, 2), toldCall('k', customerId(1), 3), toldInteraction('k', 1, 4)]);
  const gone = (kind: 'call' | 'interaction', seq: number) =>
    ({ kind, id: 'k', seq, customerId: customerId(1), body: null }) as const;
  desk.tell([gone('call', 5), toldCall('k', customerId(2), 6), gone('interaction', 7), toldInteraction('k', 2, 8)]);
  expect(desk.all('SELECT c.id FROM interaction i JOIN customer c ON c.n = i.customer')).toEqual([
    { id: customerId(2) },
  ]);
});

test('an older line of a history, told late of whom a call was of before, does not take the newer one away', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  desk.tell([told(1, 1), told(2, 2), toldCall('k', customerId(2), 6), toldInteraction('k', 2, 8)]);
  desk.tell([toldInteraction('k', 1, 4)], 4, 'team:south');
  expect(desk.all('SELECT c.id FROM interaction i JOIN customer c ON c.n = i.customer')).toEqual([
    { id: customerId(2) },
  ]);
});

test('a line of a history that is held back for a call goes where that is told to have gone, to somebody unknown too', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1)]);
  desk.run('journal', journaledCall({ id: 'k', customerId: 'deleted', place: 'closed' }), []);
  const [opened] = desk.run('take');
  desk.tell([toldCall('k', customerId(1), 3), toldInteraction('k', 1, 4)]);
  if (opened) desk.run('settle', taken([opened], 6));
  const { body } = toldInteraction('k', 1, 5) as { body: object };
  const moved = {
    kind: 'interaction',
    id: 'k',
    seq: 5,
    customerId: 'deleted',
    body: { ...body, customerId: 'deleted' },
  };
  desk.tell([moved as FeedEntry, toldCall('k', 'deleted', 6)]);
  expect(desk.all('SELECT * FROM interaction')).toEqual([]);
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
});
