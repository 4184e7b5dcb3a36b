import { expect, test } from 'vitest';
import { journaledCall } from '../../../test/journaledCall.ts';
import {
  customerId,
  refused,
  storeOnDesk,
  taken,
  told,
  toldCall,
  toldInteraction,
  toldUse,
} from '../../../test/sync/storeOnDesk.ts';

const NUMBER = '+33639980001';
type Desk = ReturnType<typeof storeOnDesk>;

const journal = (desk: Desk, place: 'talking' | 'closed', n: number) =>
  desk.run('journal', journaledCall({ id: 'k', customerId: customerId(n), place }), []);
const uses = (desk: Desk) =>
  desk.all('SELECT c.id, u.calls, u.chosen FROM number_use u JOIN customer c ON c.n = u.customer ORDER BY c.id');
const bases = (desk: Desk) => desk.all('SELECT * FROM row_base');

test('a call counts for its number at once, and is counted once when the centre has counted it', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), toldUse(NUMBER, 1, 2, { calls: 7 })]);
  journal(desk, 'closed', 1);
  expect(uses(desk)).toEqual([{ id: customerId(1), calls: 8, chosen: 0 }]);
  desk.run('settle', taken(desk.run('take'), 5));
  desk.tell([toldCall('k', customerId(1), 3), toldInteraction('k', 1, 4), toldUse(NUMBER, 1, 5, { calls: 8 })]);
  expect(uses(desk)).toEqual([{ id: customerId(1), calls: 8, chosen: 0 }]);
  expect(bases(desk)).toEqual([]);
});

test('a call that a copy of this file closed as well is counted once', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1)]);
  journal(desk, 'talking', 1);
  desk.run('settle', taken(desk.run('take'), 0));
  desk.tell([toldCall('k', customerId(1), 2), toldInteraction('k', 1, 3), toldUse(NUMBER, 1, 4, { calls: 1 })]);
  journal(desk, 'closed', 1);
  // Its notes are others; for the number it is the same call, and nothing is told of the number again.
  desk.run('settle', taken(desk.run('take'), 6));
  desk.tell([toldCall('k', customerId(1), 5), toldInteraction('k', 1, 6)]);
  expect(uses(desk)).toEqual([{ id: customerId(1), calls: 1, chosen: 0 }]);
  expect(bases(desk)).toEqual([]);
});

test('a call that a copy of this file gave to the same other customer leaves the first one once', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), told(2, 2), toldCall('k', customerId(1), 3), toldUse(NUMBER, 1, 4, { calls: 5 })]);
  desk.tell([toldUse(NUMBER, 1, 7, { calls: 4 }), toldUse(NUMBER, 2, 8, { calls: 1 })]);
  journal(desk, 'closed', 2);
  desk.run('settle', taken(desk.run('take'), 0));
  expect(uses(desk)).toEqual([
    { id: customerId(1), calls: 4, chosen: 0 },
    { id: customerId(2), calls: 1, chosen: 0 },
  ]);
  expect(bases(desk)).toEqual([]);
});

test('a choice that the centre refuses is not counted, and whoever was never chosen has no row for it', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), told(2, 2), toldUse(NUMBER, 1, 3, { calls: 2, chosen: 1 })]);
  desk.run('rememberChoice', NUMBER, customerId(1), 10);
  desk.run('rememberChoice', NUMBER, customerId(2), 11);
  desk.run('settle', refused(desk.run('take')));
  expect(uses(desk)).toEqual([{ id: customerId(1), calls: 2, chosen: 1 }]);
  expect(bases(desk)).toEqual([]);
});

test('what is settled of one customer takes nothing from the calls of another that still wait', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1), told(2, 2)]);
  desk.run('rememberChoice', NUMBER, customerId(2), 10);
  const choice = desk.run('take');
  journal(desk, 'closed', 1);
  desk.run('settle', refused(choice));
  expect(uses(desk)).toEqual([{ id: customerId(1), calls: 1, chosen: 0 }]);
});

test('a number counted for a customer who was deleted meanwhile goes with them', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1)]);
  journal(desk, 'closed', 1);
  desk.tell([{ kind: 'customer', id: customerId(1), customerId: customerId(1), seq: 2, body: null }]);
  desk.run('settle', taken(desk.run('take'), 4));
  desk.tell([toldCall('k', customerId(1), 4, '', { orphan: true })]);
  expect([uses(desk), bases(desk)]).toEqual([[], []]);
});
