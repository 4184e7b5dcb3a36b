import { expect, test } from 'vitest';
import { journaledCall } from '../../../../test/journaledCall.ts';
import { customerId, storeOnDesk, taken, told } from '../../../../test/sync/storeOnDesk.ts';
import { seqOf } from './stamp.ts';

test('a restored centre is a new epoch: its lower numbers are newer, its first copy begins again, and what it lost is sent again', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 50, { city: 'Before' })]);
  desk.run('editCustomer', customerId(1), 1, { city: 'Kept' }, 10);
  const batch = desk.run('take');
  desk.run('settle', taken(batch, 51));
  desk.tell([told(1, 51, { city: 'Kept' })]);

  const met = desk.run('meet', { epoch: 'two', scopes: ['all'], lastMseq: 0, lastId: null, head: 1_000 }, 'unused');
  expect(met).toMatchObject({ epoch: 'two', hasUnsent: true, cursors: [{ scope: 'all', phase: 'snapshot', seq: 0 }] });
  desk.parts.cursors.goLive('all', 3);
  desk.tell([told(1, 4, { city: 'From the backup', email: 'back@exemple.fr' })]);
  expect(desk.all('SELECT city, email FROM customer')).toEqual([{ city: 'Kept', email: 'back@exemple.fr' }]);
  expect(seqOf(Number(desk.all('SELECT stamp FROM customer')[0]?.stamp))).toBe(4);
  expect(desk.run('take')).toEqual(batch);
});

test.each([
  { what: 'took less than it said', lastMseq: 0, head: 90 },
  { what: 'is not as far as this desk was told', lastMseq: 1, head: 30 },
])(
  'a centre that $what was set back, though it says nothing of it: its lower numbers are newer',
  ({ lastMseq, head }) => {
    const desk = storeOnDesk();
    desk.tell([told(1, 50, { city: 'Lost' })]);
    desk.run('editCustomer', customerId(1), 1, { email: 'mine@exemple.fr' }, 10);
    const batch = desk.run('take');
    desk.run('settle', taken(batch, 51));
    desk.tell([told(1, 51, { city: 'Lost', email: 'mine@exemple.fr' })]);

    const welcome = { epoch: 'one', scopes: ['all'], lastMseq, lastId: batch[lastMseq - 1]?.id ?? null, head };
    const met = desk.run('meet', welcome, 'unused');
    expect(met).toMatchObject({ epoch: 'one', cursors: [{ scope: 'all', phase: 'snapshot', seq: 0 }] });
    desk.parts.cursors.goLive('all', 20);
    desk.tell([told(1, 21, { city: 'From the backup' })]);
    expect(desk.all('SELECT city FROM customer')).toEqual([{ city: 'From the backup' }]);
    expect(desk.run('take')).toEqual(lastMseq === 0 ? batch : []);
    // Met again, it is the same one.
    expect(desk.run('meet', { ...welcome, head: 25 }, 'unused').cursors).toMatchObject([{ phase: 'live', seq: 21 }]);
  },
);

test('a store that is a copy of another takes a new incarnation and numbers what waits from one', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'One' }, 10);
  desk.run('settle', taken(desk.run('take'), 6));
  desk.run('editCustomer', customerId(1), 2, { city: 'Two' }, 11);
  const [second] = desk.run('take');
  expect(second?.mseq).toBe(2);

  const met = desk.run(
    'meet',
    { epoch: 'one', scopes: ['all'], lastMseq: 2, lastId: 'of-another', head: 1_000 },
    'another',
  );
  expect(met).toMatchObject({ incarnation: 'another', lastMseq: 1, lastAcked: 0 });
  expect(desk.run('take')).toEqual([{ ...second, mseq: 1 }]);
  desk.run('settle', [{ mseq: 1, id: second?.id ?? '', outcome: 'applied', seq: 7 }]);
  expect(
    desk.run('meet', { epoch: 'one', scopes: ['all'], lastMseq: 1, lastId: second?.id ?? '', head: 7 }, 'third')
      .incarnation,
  ).toBe('another');
});

test('a copy whose centre was restored sends all that it keeps: another copy may have taken the numbers that were lost', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 5)]);
  desk.run('editCustomer', customerId(1), 1, { city: 'One' }, 10);
  desk.run('editCustomer', customerId(1), 2, { city: 'Two' }, 11);
  const lost = desk.run('take');
  desk.run('settle', taken(lost, 6));
  const met = desk.run(
    'meet',
    { epoch: 'two', scopes: ['all'], lastMseq: 2, lastId: 'of-another', head: 1_000 },
    'another',
  );
  expect(met).toMatchObject({ incarnation: 'another', lastMseq: 2, lastAcked: 0, hasUnsent: true });
  expect(desk.run('take').map(({ mseq, id }) => [mseq, id])).toEqual(lost.map(({ mseq, id }) => [mseq, id]));
});

test('a newer state that takes the place of one that waits is another mutation: a copy may have sent the older', () => {
  const desk = storeOnDesk();
  desk.run('journal', journaledCall({ id: 'c', notes: { text: '1', rev: 1 } }), []);
  const [before] = desk.all('SELECT mseq, id FROM outbox');
  desk.run('journal', journaledCall({ id: 'c', notes: { text: '2', rev: 2 } }), []);
  const [after] = desk.all('SELECT mseq, id FROM outbox');
  expect(after?.mseq).toBe(before?.mseq);
  expect(after?.id).not.toBe(before?.id);
});
