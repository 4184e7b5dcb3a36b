import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { journaledCall } from '../../../test/journaledCall.ts';
import { tempFolder, tempStore } from '../../../test/tempStore.ts';
import { migrations } from './migrations/index.ts';
import { prepareStore } from './prepareStore.ts';
import { createWriter } from './writer.ts';

test('what was answered can be read at once', async () => {
  const store = tempStore();
  for (let rev = 1; rev <= 20; rev += 1) {
    await store.writes.journal(journaledCall({ notes: { text: `${rev}`, rev } }), []);
    expect(store.reads.openCalls()[0]?.notes.rev).toBe(rev);
  }
});

test('writes are done in the order in which they were asked', async () => {
  const store = tempStore();
  const answered: number[] = [];
  const all = Array.from({ length: 40 }, (_, i) =>
    store.writes.setSetting('last', `${i}`).then(() => answered.push(i)),
  );
  await Promise.all(all);
  expect(answered).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(store.reads.setting('last')).toBe('39');
});

test('what an agent does comes before an import that was asked earlier', async () => {
  const store = tempStore();
  await store.writes.setSetting('worker', 'awake');
  const answered: string[] = [];
  const imports = ['one', 'two', 'three'].map((mark) =>
    store.writes
      .importCustomers(
        Array.from({ length: 50 }, (_, i) => importedCustomer({ id: `${mark}-${i}` })),
        mark,
      )
      .then(() => answered.push(mark)),
  );
  const note = store.writes.journal(journaledCall(), []).then(() => answered.push('note'));
  await Promise.all([...imports, note]);
  expect(answered).toContain('note');
  expect(answered.indexOf('note')).toBeLessThan(answered.indexOf('two'));
  expect(answered.filter((what) => what !== 'note')).toEqual(['one', 'two', 'three']);
});

test('a write that fails fails alone', async () => {
  const store = tempStore();
  const wrong = store.writes.keepPromise('nothing', 1);
  const right = store.writes.setSetting('a', 'b');
  await expect(wrong).rejects.toMatchObject({ name: 'Error', code: 'not-found' });
  await right;
  expect(store.reads.setting('a')).toBe('b');
});

test('a worker that cannot open its file fails what was asked, and the next write tries again', async () => {
  const path = join(tempFolder(), 'deep', 'desk.db');
  const writer = createWriter(path, { now: () => 1 });
  onTestFinished(() => writer.close());
  await expect(writer.writes.setSetting('a', 'b')).rejects.toMatchObject({ code: 'save-failed' });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(path, '..'));
  prepareStore(path, migrations);
  await writer.writes.setSetting('a', 'b');
});
