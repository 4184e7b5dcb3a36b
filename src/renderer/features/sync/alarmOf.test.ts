import { expect, test } from 'vitest';
import type { Account } from '../../../shared/desk/account.ts';
import type { OpenConflict, RefusedChange, SyncState } from '../../../shared/desk/syncState.ts';
import { alarmOf } from './alarmOf.ts';

const live: SyncState = {
  ...{ state: 'live', pending: 0, oldestAt: null, lastPullAt: 1, copy: null, code: null, refused: [], conflicts: [] },
};
const refused = [{ mseq: 1 } as RefusedChange];
const between = (one: string, other: string) => [{ id: 'a', stands: { by: one }, lost: { by: other } } as OpenConflict];
const conflicts = between('Amina', 'Bruno');
const account = (state: Account['state']) => ({ state }) as Account;

test('while all goes well, and while the centre is only out of reach, nobody is disturbed', () => {
  expect(alarmOf(live)).toBeNull();
  expect(alarmOf({ ...live, state: 'offline', pending: 12, oldestAt: 1 })).toBeNull();
});

test('what was refused and what was changed twice needs a person, together or alone', () => {
  expect(alarmOf({ ...live, refused })).toBe('refused');
  expect(alarmOf({ ...live, conflicts })).toBe('conflicts');
  expect(alarmOf({ ...live, refused, conflicts })).toBe('both');
});

test('whoever was part of it is asked; who merely may see it, a supervisor, is not', () => {
  const as = (name: string) => ({ state: 'signed-in', user: { name } }) as Account;
  expect(alarmOf({ ...live, conflicts }, as('Bruno'))).toBe('conflicts');
  expect(alarmOf({ ...live, conflicts }, as('Sofia'))).toBeNull();
});

test('a desk that is too old is told so before all else, though it may still push', () => {
  expect(alarmOf({ ...live, code: 'protocol-too-old', refused })).toBe('protocol-too-old');
});

test('a desk that is not let in says so, unless everybody can read already that nobody is signed in', () => {
  const out: SyncState = { ...live, state: 'refused', code: 'revoked' };
  expect(alarmOf(out, account('signed-in'))).toBe('session');
  expect(alarmOf(out, account('ended'))).toBeNull();
  expect(alarmOf({ ...out, code: 'not-allowed' }, account('signed-in'))).toBe('not-allowed');
});
