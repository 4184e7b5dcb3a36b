import { expect, test, vi } from 'vitest';
import type { DeskApi } from '../../../shared/api/deskApi.ts';
import { typedKeeperOf } from './typedKeepers.ts';

const nothing = { text: '', rev: 0, savedAt: null };

test('a day of calls leaves nothing behind but the texts that the desk does not have yet', () => {
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  const api = {} as DeskApi;
  const keeperOf = (name: string) => typedKeeperOf(api, name, nothing, () => new Promise(() => {}));
  const waiting = keeperOf('waits');
  waiting.type('not on the disk yet');
  const idle = keeperOf('idle');
  for (let i = 0; i < 100; i += 1) keeperOf(`call-${i}`);
  expect(keeperOf('waits')).toBe(waiting);
  expect(keeperOf('idle')).not.toBe(idle);
  vi.unstubAllGlobals();
});
