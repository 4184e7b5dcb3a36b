import { expect, test, vi } from 'vitest';
import type { Sheet } from '../sheets.ts';
import { createCallAhead } from './callAhead.ts';
import { createKeyRegistry } from './keyRegistry.ts';

function floor() {
  vi.stubGlobal('HTMLElement', class {});
  const keys = createKeyRegistry();
  const press = vi.fn<(event: KeyboardEvent) => void>();
  const shown: { sheet: Sheet | null; isOpening: boolean } = { sheet: null, isOpening: false };
  const ahead = createCallAhead({ keys, sheets: { getState: () => shown }, press });
  const at = (timeStamp: number, key: string, more: Partial<KeyboardEvent> = {}) =>
    ahead.takes({ key, code: '', timeStamp, target: null, repeat: false, ...more } as KeyboardEvent);
  const type = (key: string, more?: Partial<KeyboardEvent>) => at(performance.now(), key, more);
  const acted = () => press.mock.calls.map(([{ key }]) => key);
  return { keys, ahead, shown, type, at, acted };
}

/** What is due is pressed after the commit, one key after the other. */
const settled = () => new Promise((done) => setTimeout(done, 20));

test('what is pressed before the words are there acts once they are, in order and once', async () => {
  const { ahead, type, acted } = floor();
  ahead.awaits('a');
  expect([type('Enter'), type('n'), type('1')]).toEqual([true, true, true]);
  expect(acted()).toEqual([]);
  ahead.isThere('a');
  await settled();
  expect(acted()).toEqual(['Enter', 'n', '1']);
  ahead.isThere('a');
  await settled();
  expect(acted()).toHaveLength(3);
  expect(type('Enter')).toBe(false);
});

test('a key pressed for one call never acts on another', async () => {
  const { ahead, type, acted } = floor();
  ahead.awaits('a');
  type('Enter');
  ahead.awaits('b');
  ahead.isThere('b');
  await settled();
  ahead.awaits('c');
  type('Enter');
  ahead.isThere('d');
  ahead.awaits('e');
  type('Enter');
  ahead.isGone('e');
  ahead.isThere('e');
  await settled();
  expect(acted()).toEqual([]);
});

test('after the key of the notes a letter is text, whatever it does to the call otherwise', async () => {
  const { keys, ahead, type, acted } = floor();
  keys.bind({ scope: 'call', bindings: [{ key: 'R', run: () => {} }], closed: false });
  ahead.awaits('a');
  expect([type('r'), type('n'), type('r')]).toEqual([false, true, true]);
  ahead.isThere('a');
  await settled();
  expect(acted()).toEqual(['n', 'r']);
});

test('after five seconds nobody wants it any more, and what was typed after it acts on nothing', async () => {
  const { ahead, type, at, acted } = floor();
  ahead.awaits('a');
  at(performance.now() - 5_100, 'n');
  expect(type('u')).toBe(true);
  ahead.isThere('a');
  await settled();
  expect(acted()).toEqual([]);
});

test('what is typed while the keys before it act comes after them, in a field too', async () => {
  const { ahead, type, acted } = floor();
  ahead.awaits('a');
  type('n');
  ahead.isThere('a');
  expect(type('v')).toBe(true);
  await settled();
  expect(acted()).toEqual(['n', 'v']);
  expect(type('u')).toBe(false);
});

test('what the call bar answers acts at once; a sheet, a shortcut and a key held down are left alone', () => {
  const { keys, ahead, shown, type } = floor();
  ahead.awaits('a');
  keys.bind({ scope: 'call', bindings: [{ key: 'R', run: () => {} }], closed: false });
  keys.bind({ scope: 'desk', bindings: [{ key: 'F', run: () => {} }], closed: false });
  expect(type('r')).toBe(false);
  expect(type('f')).toBe(true);
  expect(type('n', { ctrlKey: true })).toBe(false);
  expect(type('Tab')).toBe(false);
  expect(type('Enter', { repeat: true })).toBe(false);
  shown.sheet = { kind: 'palette' };
  expect(type('n')).toBe(false);
});
