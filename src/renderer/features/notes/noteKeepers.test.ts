import { expect, test, vi } from 'vitest';
import type { DeskApi } from '../../../shared/api/deskApi.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { noteKeeperOf } from './noteKeepers.ts';

const callOf = (id: string) => ({ call: { id }, notes: { text: '', rev: 0, savedAt: null } }) as unknown as DeskCall;

test('a day of calls leaves nothing behind but the texts that the desk does not have yet', () => {
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  const api = { ask: () => new Promise(() => {}) } as unknown as DeskApi;
  const waiting = noteKeeperOf(api, callOf('waits'));
  waiting.type('not on the disk yet');
  const idle = noteKeeperOf(api, callOf('idle'));
  for (let i = 0; i < 100; i += 1) noteKeeperOf(api, callOf(`call-${i}`));
  expect(noteKeeperOf(api, callOf('waits'))).toBe(waiting);
  expect(noteKeeperOf(api, callOf('idle'))).not.toBe(idle);
  vi.unstubAllGlobals();
});
