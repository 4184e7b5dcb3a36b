import { expect, test } from 'vitest';
import { createNoteDrafts } from './noteDrafts.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

test('each call has a draft of its own', () => {
  const kept = storage();
  createNoteDrafts(kept, 'one').write({ text: 'first', rev: 1 });
  expect(createNoteDrafts(kept, 'one').read()).toEqual({ text: 'first', rev: 1 });
  expect(createNoteDrafts(kept, 'two').read()).toBeNull();
});

test('what is kept under its name but is no draft is passed over', () => {
  const kept = storage();
  kept.setItem('crocdesk.note.one', '{"text":7}');
  expect(createNoteDrafts(kept, 'one').read()).toBeNull();
  kept.setItem('crocdesk.note.one', 'not even JSON');
  expect(createNoteDrafts(kept, 'one').read()).toBeNull();
});

test('a full storage does not keep anybody from writing', () => {
  const full = {
    setItem() {
      throw new Error('QuotaExceededError');
    },
  } as unknown as Storage;
  expect(() => createNoteDrafts(full, 'one').write({ text: 'a', rev: 1 })).not.toThrow();
});
