import { expect, test } from 'vitest';
import { storeOnDesk, told } from '../../../../test/sync/storeOnDesk.ts';
import { openForWriting } from '../connections.ts';
import { promoteExtra } from './promoteExtra.ts';

test('what waited for a column is in it once there is one, and the rest goes on waiting', () => {
  const desk = storeOnDesk();
  desk.tell([told(1, 1, { shoeSize: 43, hat: 'blue' }), told(2, 2, { shoeSize: 40 }), told(3, 3)]);
  const db = openForWriting(desk.path);
  db.exec('ALTER TABLE customer ADD COLUMN shoe_size INTEGER');
  promoteExtra(db, 'customer', 'shoeSize', 'shoe_size');
  expect(db.prepare('SELECT shoe_size, extra FROM customer ORDER BY id').all()).toEqual([
    { shoe_size: 43, extra: '{"hat":"blue"}' },
    { shoe_size: 40, extra: null },
    { shoe_size: null, extra: null },
  ]);
  db.close();
});
