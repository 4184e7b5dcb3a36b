import { expect, test } from 'vitest';
import { createTypedDrafts } from './typedDrafts.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

test('each text has a draft of its own', () => {
  const kept = storage();
  createTypedDrafts(kept, 'one').write({ text: 'first', rev: 1 });
  expect(createTypedDrafts(kept, 'one').read()).toEqual({ text: 'first', rev: 1 });
  expect(createTypedDrafts(kept, 'two').read()).toBeNull();
});

test('what is kept under its name but is no draft is passed over', () => {
  const kept = storage();
  kept.setItem('crocdesk.one', '{"text":7}');
  expect(createTypedDrafts(kept, 'one').read()).toBeNull();
  kept.setItem('crocdesk.one', 'not even JSON');
  expect(createTypedDrafts(kept, 'one').read()).toBeNull();
});

test('a full storage does not keep anybody from writing', () => {
  const full = {
    setItem() {
      throw new Error('QuotaExceededError');
    },
  } as unknown as Storage;
  expect(() => createTypedDrafts(full, 'one').write({ text: 'a', rev: 1 })).not.toThrow();
});
