import { expect, test } from 'vitest';
import { storeOnDesk, told } from '../../../../test/sync/storeOnDesk.ts';

test('a store that was empty is being filled until its first copy is complete; one that had customers is not', () => {
  const desk = storeOnDesk();
  expect(desk.reads.isFilling()).toBe(true);
  const manifest = { id: 'copy', scope: 'north', epoch: 'one', snapSeq: 2, rows: 2, segments: [] };
  desk.parts.cursors.open('north');
  desk.run('beginCopy', manifest);
  desk.copy('north').put(told(1, 1));
  expect(desk.reads.isFilling()).toBe(true);
  desk.parts.cursors.goLive('north', 2);
  expect(desk.reads.isFilling()).toBe(false);

  desk.run('reset', 'north');
  desk.run('beginCopy', { ...manifest, id: 'another' });
  expect(desk.reads.isFilling()).toBe(false);
});
