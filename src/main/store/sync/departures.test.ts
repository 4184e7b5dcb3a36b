import { expect, test } from 'vitest';
import { fieldsOf } from '../../../../test/centreStore/sayings.ts';
import { journaledCall } from '../../../../test/journaledCall.ts';
import {
  customerId,
  storeOnDesk,
  taken,
  told,
  toldCall,
  toldConflict,
  toldInteraction,
  toldPromise,
  toldUse,
} from '../../../../test/sync/storeOnDesk.ts';

type Desk = ReturnType<typeof storeOnDesk>;

const ids = (desk: Desk, table: string) => desk.all(`SELECT id FROM ${table} ORDER BY id`).map(({ id }) => id);

function leave(desk: Desk, scope: string): void {
  while (desk.run('cursors').some((cursor) => cursor.scope === scope)) desk.run('leaveScope', scope);
}

test.each([['all'], ['team:north']])(
  'whoever may no longer see %s keeps none of its calls and promises of nobody',
  (scope) => {
    const desk = storeOnDesk({ scopes: [scope] });
    desk.tell([
      told(1, 1),
      toldCall('of-nobody', null, 2),
      toldPromise('p', null, 3),
      toldCall('of-a-stranger', 'x', 4),
    ]);
    expect(ids(desk, 'call')).toEqual(['of-a-stranger', 'of-nobody']);
    leave(desk, scope);
    for (const table of ['customer', 'call', 'promise', 'waiting_row', 'departed'])
      expect(desk.all(`SELECT * FROM ${table}`)).toEqual([]);
  },
);

test('a call of nobody that two teams see stays until both are left', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  desk.tell([toldCall('k', null, 2)], 2, 'team:north');
  desk.tell([toldCall('k', null, 2)], 2, 'team:south');
  leave(desk, 'team:north');
  expect(ids(desk, 'call')).toEqual(['k']);
  leave(desk, 'team:south');
  expect(ids(desk, 'call')).toEqual([]);
});

test('an own call of nobody that is not sent yet stays when the last scope is left, and goes once it is taken', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  const call = journaledCall({ id: 'k', place: 'closed', notes: { text: 'mine', rev: 1 } });
  desk.tell([toldCall('k', null, 2)], 2);
  desk.run('journal', { ...call, notes: { text: 'mine', rev: 2 } }, []);
  leave(desk, 'team:north');
  expect(desk.all('SELECT notes FROM call')).toEqual([{ notes: 'mine' }]);
  desk.tell([], 9, 'team:south');
  desk.run('settle', taken(desk.run('take'), 8));
  expect(ids(desk, 'call')).toEqual([]);
  expect(desk.all('SELECT * FROM departed')).toEqual([]);
});

test('a call that was taken and is told in no scope of this desk goes; where nothing is told, it stays', () => {
  const call = journaledCall({ id: 'k', customerId: 'somebody-elses', place: 'closed' });
  const desk = storeOnDesk({ scopes: ['team:north'] });
  desk.run('journal', call, []);
  desk.run('settle', taken(desk.run('take'), 5));
  expect(ids(desk, 'call')).toEqual(['k']);
  desk.tell([], 5);
  expect(ids(desk, 'call')).toEqual([]);

  const alone = storeOnDesk({ scopes: [] });
  alone.run('journal', call, []);
  alone.run('settle', taken(alone.run('take'), 0));
  expect(ids(alone, 'call')).toEqual(['k']);
});

test('an own call of a customer who was deleted meanwhile is told without them, and stays', () => {
  const desk = storeOnDesk();
  const call = { id: 'k', customerId: customerId(1) };
  desk.tell([told(1, 1)]);
  desk.run('journal', journaledCall(call), []);
  desk.tell([{ kind: 'customer', id: customerId(1), customerId: customerId(1), seq: 2, body: null }]);
  desk.run('journal', journaledCall({ ...call, place: 'closed' }), []);
  desk.run('settle', taken(desk.run('take'), 3));
  desk.tell([toldCall('k', customerId(1), 3)]);
  expect(ids(desk, 'call')).toEqual(['k']);
  expect(desk.all('SELECT * FROM row_base')).toEqual([]);
});

test('a customer who comes again is not overlaid by what was taken before they left', () => {
  const desk = storeOnDesk({ scopes: ['team:north'] });
  desk.tell([told(1, 1)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  desk.run('settle', taken(desk.run('take'), 9));
  leave(desk, 'team:north');
  expect(ids(desk, 'customer')).toEqual([]);
  desk.run('meet', { epoch: 'one', scopes: ['team:south'], lastMseq: 1, lastId: null, head: 1_000 }, 'unused');
  desk.parts.cursors.goLive('team:south', 0);
  desk.tell([], 12, 'team:south');
  expect(ids(desk, 'customer')).toEqual([]);
});

test('what waited for a scope that is left only is settled with it', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  desk.tell([told(1, 1)], 1, 'team:south');
  desk.run('editCustomer', customerId(1), 1, { city: 'Mine' }, 10);
  desk.run('settle', taken(desk.run('take'), 5));
  desk.tell([told(1, 5, { city: 'Decided' })], 5, 'team:south');
  expect(desk.all('SELECT id FROM row_base')).toEqual([{ id: customerId(1) }]);
  leave(desk, 'team:north');
  expect(desk.all('SELECT id FROM row_base')).toEqual([]);
  expect(desk.city(customerId(1))).toBe('Decided');
});

test('a customer whom another team held goes when something is told of them as of somebody unknown, and finds it on coming back', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  desk.tell([told(1, 1)]);
  desk.tell([told(1, 1)], 1, 'team:south');
  // The customer was deleted while this desk made its copies anew: nobody tells it.
  const orphan = { orphan: true };
  desk.tell([toldCall('k', customerId(1), 5, '', orphan), toldInteraction('k', 1, 6, orphan)]);
  expect(ids(desk, 'customer')).toEqual([]);
  expect(ids(desk, 'call')).toEqual(['k']);

  desk.tell([told(1, 7), toldCall('k', customerId(1), 8), toldInteraction('k', 1, 9)]);
  expect([ids(desk, 'customer'), ids(desk, 'interaction')]).toEqual([[customerId(1)], ['k']]);
});

test('a customer told as known since stays, whatever comes late of when they were not', () => {
  const desk = storeOnDesk({ scopes: ['team:north', 'team:south'] });
  desk.tell([told(1, 7), toldCall('k', customerId(1), 8)]);
  desk.tell([toldCall('k', customerId(1), 5, '', { orphan: true })], 5, 'team:south');
  expect(ids(desk, 'customer')).toEqual([customerId(1)]);
});

test('a customer made here stays while another desk’s call of them is told before they are known', () => {
  const desk = storeOnDesk();
  desk.run('createCustomer', 'mine', fieldsOf({ lastName: 'Mine' }), 10);
  desk.tell([toldCall('k', 'mine', 5, '', { orphan: true })]);
  expect(ids(desk, 'customer')).toEqual(['mine']);
});

test('what was removed while a customer was with another team is gone when they come back during the call', () => {
  const desk = storeOnDesk({ scopes: ['team:north'] });
  const choice = { customerId: customerId(1), e164: '+33612345678', at: 10 };
  desk.tell([told(1, 1), toldInteraction('i', 1, 2), toldInteraction('kept', 1, 3), toldConflict('f', 1, 4)]);
  desk.tell([
    toldPromise('p', customerId(1), 5),
    toldPromise('kept', customerId(1), 6),
    toldUse(choice.e164, 1, 7, {}),
  ]);
  desk.run('journal', journaledCall({ id: 'k', customerId: customerId(1), place: 'wrap-up' }), []);
  desk.run('removePromise', 'p');
  desk.run('rememberChoice', choice.e164, choice.customerId, choice.at);
  desk.tell([{ leave: customerId(1), seq: 10 }]);
  expect(ids(desk, 'interaction')).toEqual(['i', 'k', 'kept']);

  desk.tell([toldInteraction('kept', 1, 3), told(1, 1), toldPromise('kept', customerId(1), 6)], 15);
  expect([ids(desk, 'interaction'), ids(desk, 'promise')]).toEqual([['k', 'kept'], ['kept']]);
  expect([ids(desk, 'conflict'), ids(desk, 'call')]).toEqual([[], ['k']]);
  desk.run('settle', taken(desk.run('take'), 15));
  expect(desk.all('SELECT id FROM row_base UNION ALL SELECT * FROM departed')).toEqual([]);
  expect([ids(desk, 'promise'), desk.all('SELECT * FROM number_use')]).toEqual([['kept'], []]);
});
