import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskCall } from '../../src/shared/desk/deskState.ts';
import { DeskError } from '../../src/shared/lib/result.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

const switchboard = '+33142685300';
let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
  await world.ring(claire);
  await world.pickUp();
  await world.saved();
});
afterEach(() => world.end());

test('an older text never wins over a newer one', async () => {
  await world.ask('notes.keep', { callId: 'call-1', text: 'le nouveau', rev: 9 });
  await world.ask('notes.keep', { callId: 'call-1', text: 'l’ancien', rev: 8 });
  expect(world.call().notes).toMatchObject({ text: 'le nouveau', rev: 9 });
});

test('a note that cannot be saved is shown as such, kept, and saved as soon as it can be', async () => {
  world.failWrites(new DeskError('disk-full'));
  expect(await world.refused('notes.keep', { callId: 'call-1', text: 'à garder', rev: 1 })).toBe('disk-full');
  expect(world.mirror().saving).toMatchObject({ unsaved: 1, failure: { code: 'disk-full' } });
  expect(world.call().notes.text).toBe('à garder');
  world.failWrites(null);
  world.clock.advance(500);
  await vi.waitFor(() => expect(world.mirror().saving).toMatchObject({ unsaved: 0, failure: null }));
  expect(world.store.reads.openCalls()).toMatchObject([{ notes: { text: 'à garder', rev: 1 } }]);
  await vi.waitFor(() => expect(world.call().notes.savedAt).toBe(world.clock.now()));
});

test('whoever was chosen for a number is known at its next ring, also while the disk does not take it', async () => {
  const phones = [{ raw: switchboard, label: 'switchboard' as const }];
  await world.addCustomer({ lastName: 'Dupont', phones });
  const lenoir = await world.addCustomer({ lastName: 'Lenoir', phones });
  await world.ring(switchboard, 'call-2');
  await world.saved();
  world.failWrites(new DeskError('save-failed'));
  await world.ask('call.chooseCustomer', { callId: 'call-2', customerId: lenoir });
  await world.hangUp('call-2');
  expect(chosenFirst(await world.ring(switchboard, 'call-3'))).toEqual({ id: lenoir, times: 1 });
  world.failWrites(null);
  await world.ask('desk.retrySave', {});
  await world.saved();
  await world.hangUp('call-3');
  expect(chosenFirst(await world.ring(switchboard, 'call-4'))).toEqual({ id: lenoir, times: 1 });
});

test('while writing fails everything that happens is kept in order', async () => {
  world.failWrites(new DeskError('save-failed'));
  const refused = await world.refused('notes.keep', { callId: 'call-1', text: 'un', rev: 1 });
  expect(refused).toBe('save-failed');
  expect(await world.refused('notes.keep', { callId: 'call-1', text: 'un, deux', rev: 2 })).toBe('save-failed');
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: world.call().dispositions[0]!.key });
  world.failWrites(null);
  await world.ask('desk.retrySave', {});
  await world.saved();
  const [kept] = world.store.reads.openCalls();
  expect(kept).toMatchObject({ place: 'wrap-up', notes: { text: 'un, deux' } });
  const lines = world.store.reads.story(kept!.interactionId)?.lines.map(({ kind }) => kind);
  expect(lines).toEqual(['event', 'step', 'event', 'event', 'disposition']);
});

test('the pauses between attempts grow, and one key tries at once', async () => {
  world.failWrites(new DeskError('save-failed'));
  await world.refused('notes.keep', { callId: 'call-1', text: 'a', rev: 1 });
  const failedAt = () => world.mirror().saving.failure?.at;
  const first = failedAt();
  world.clock.advance(500);
  await vi.waitFor(() => expect(failedAt()).toBe(first! + 500));
  world.clock.advance(999);
  expect(failedAt()).toBe(first! + 500);
  await world.ask('desk.retrySave', {});
  await vi.waitFor(() => expect(failedAt()).toBe(first! + 1_499));
});

test('a thousand keystrokes are kept as one text, and few writes', async () => {
  const kept = Array.from({ length: 1_000 }, (_, i) =>
    world.ask('notes.keep', { callId: 'call-1', text: 'x'.repeat(i + 1), rev: i + 1 }),
  );
  await Promise.all(kept);
  expect(world.store.reads.openCalls()[0]?.notes.text).toHaveLength(1_000);
  expect(world.store.reads.outboxPending()).toBeLessThan(20);
});

test('a record that could not be saved stays in its form: nothing is tried behind it', async () => {
  world.failWrites(new DeskError('save-failed'));
  const fields = { kind: 'person', salutation: 'ms', firstName: 'Nora', lastName: 'Idrissi' } as const;
  const rest = { company: '', occupation: '', email: '', address: '', postcode: '', city: '', phones: [] };
  const input = { fields: { ...fields, ...rest, country: 'MA' as const, mayCall: 'unknown' as const } };
  expect(await world.refused('customer.create', input)).toBe('save-failed');
  world.failWrites(null);
  await world.ask('desk.retrySave', {});
  expect((await world.ask('customer.search', { text: 'Idrissi' })).matches).toEqual([]);
});

/** Who stands first among those whom a number may be, and how often they were chosen for it. */
function chosenFirst({ popped: { pop } }: DeskCall) {
  const [first] = pop.kind === 'several' ? pop.matches : [];
  const times = first?.reasons.flatMap((reason) => (reason.code === 'chosen-before' ? reason.times : []))[0] ?? 0;
  return { id: first?.customer.id, times };
}
