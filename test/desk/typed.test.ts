import { expect, onTestFinished, test } from 'vitest';
import { noAccount } from '../../src/main/signIn/noAccount.ts';
import type { Account } from '../../src/shared/desk/account.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

test('what was typed in a form is there after a power cut, the last word of it', async () => {
  const world = await openDeskWorld();
  onTestFinished(() => world.end());
  const of = 'complaint:one';
  const person = 'name:Amina Benali';
  expect(await world.ask('typed.read', { of })).toEqual({ person, text: '', rev: 0, savedAt: null });
  await world.ask('typed.keep', { of, person, text: 'send ano', rev: 1 });
  await world.ask('typed.keep', { of, person, text: 'send another', rev: 2 });
  await world.ask('typed.keep', { of, person, text: 'send', rev: 1 });
  await world.ask('typed.keep', { of: 'complaint:two', person, text: 'elsewhere', rev: 1 });
  const again = await world.restart();
  onTestFinished(() => again.end());
  expect(await again.ask('typed.read', { of })).toMatchObject({ text: 'send another', rev: 2 });
  await again.ask('typed.keep', { of, person, text: '', rev: 3 });
  expect(await again.ask('typed.read', { of })).toMatchObject({ text: '', rev: 3 });
});

test('what somebody typed is theirs: the next one at this desk has nothing, and they find it again', async () => {
  const amina: Account = {
    ...{ centre: 'joined', address: 'centre.example:4050', state: 'signed-in', keptIn: 'file', isFixed: false },
    user: { id: 'u1', name: 'Amina Benali', role: 'agent' },
  };
  const account = accountThatChanges(amina);
  const world = await openDeskWorld({ account });
  onTestFinished(() => world.end());
  const of = 'complaint:one';
  const { person } = await world.ask('typed.read', { of });
  await world.ask('typed.keep', { of, person, text: 'send ano', rev: 1 });

  account.change({ ...amina, user: { id: 'u2', name: 'Bruno Lefèvre', role: 'agent' } });
  await world.until(({ profile }) => profile?.agentName === 'Bruno Lefèvre');
  expect(await world.ask('typed.read', { of })).toMatchObject({ person: 'user:u2', text: '', rev: 0 });
  // The last word of the first was still on its way.
  await world.ask('typed.keep', { of, person, text: 'send another', rev: 2 });
  expect(await world.ask('typed.read', { of })).toMatchObject({ text: '', rev: 0 });

  account.change(amina);
  await world.until(({ profile }) => profile?.agentName === 'Amina Benali');
  expect(await world.ask('typed.read', { of })).toMatchObject({ person, text: 'send another', rev: 2 });
});

test('what was half promised in a call is kept as long as the call is on the desk, and no longer', async () => {
  const world = await openDeskWorld();
  onTestFinished(() => world.end());
  const { call } = await world.ring(claire);
  await world.pickUp();
  const typed = { of: `promise:${call.id}`, person: 'name:Amina Benali', text: 'half a promise' };
  await world.ask('typed.keep', { ...typed, rev: 1 });
  const again = await world.restart();
  onTestFinished(() => again.end());
  expect(await again.ask('typed.read', { of: typed.of })).toMatchObject({ text: 'half a promise' });
  await again.hangUp();
  await again.ask('wrapUp.choose', { callId: call.id, disposition: again.call().dispositions[0]?.key ?? '' });
  await again.ask('wrapUp.close', { callId: call.id });
  await again.until(({ calls }) => calls.length === 0);
  expect(await again.refused('typed.keep', { ...typed, rev: 2 })).toBe('no-such-call');
  await again.saved();
  expect(await again.ask('typed.read', { of: typed.of })).toMatchObject({ text: '', rev: 0 });
});

function accountThatChanges(first: Account) {
  const heard = new Set<(now: Account) => void>();
  let now = first;
  return {
    ...noAccount,
    get: () => now,
    listen(listener: (account: Account) => void) {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
    change(next: Account) {
      now = next;
      for (const listener of heard) listener(next);
    },
  };
}
