import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seedDemo } from '../../src/main/store/seedDemo.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const claireDupont = {
  salutation: 'ms',
  firstName: 'Claire',
  lastName: 'Dupont',
  phones: [{ raw: '06 12 34 56 78', label: 'mobile' }],
} as const;

test('the record and the call reach the page in one frame', async () => {
  await world.addCustomer({ ...claireDupont, phones: [...claireDupont.phones] });
  const before = world.frames.length;
  await world.ring(claire);
  const sets = world.frames.slice(before).map(({ changes }) => changes.map(({ set }) => set));
  expect(sets[0]).toEqual(['call', 'focus']);
  expect(world.call()).toMatchObject({
    place: 'ringing',
    remoteLabel: '06 12 34 56 78',
    queueLabel: 'Service client',
    popped: { pop: { kind: 'one' }, card: { name: 'Claire Dupont' } },
  });
  expect(world.mirror().focus).toBe('call-1');
});

test('a call that rings wakes the page before anybody is looked up; its answer need not', async () => {
  const told: string[] = [];
  world.hub.subscribe((name) => told.push(name));
  const looked = vi.spyOn(world.store.reads, 'matches').mockImplementationOnce(() => {
    told.push('looked up');
    return { exact: [], possible: [] };
  });
  await world.ring(claire);
  expect(looked).toHaveBeenCalledOnce();
  expect(told.slice(0, 3)).toEqual(['desk.wake', 'looked up', 'desk.changed']);

  told.length = 0;
  await world.pickUp();
  expect(told).not.toContain('desk.wake');
});

test('a call goes from the ring to the log with its notes, promise and disposition', async () => {
  const customerId = await world.addCustomer({ ...claireDupont, phones: [...claireDupont.phones] });
  await world.ring(claire);
  await world.ask('call.answer', { callId: 'call-1' });
  expect(world.bridge.commands()).toEqual([{ do: 'answer', call: 'call-1' }]);
  world.clock.advance(7_000);
  await world.pickUp();
  await world.ask('notes.keep', { callId: 'call-1', text: 'Colis en retard', rev: 1 });
  await world.ask('promise.add', {
    callId: 'call-1',
    promise: { kind: 'keep-informed', text: 'Suivi du colis', dueAt: world.clock.now() + 86_400_000, owner: 'Amina' },
  });
  world.clock.advance(120_000);
  await world.hangUp();
  expect(world.call().wrapUp).toMatchObject({ endsAt: world.clock.now() + 60_000, extensions: 0 });
  expect(world.mirror().presence.status).toBe('wrap-up');

  const [first] = world.call().dispositions.filter(({ needsCallback }) => !needsCallback);
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: first!.key });
  world.clock.advance(4_999);
  expect(world.mirror().calls).toHaveLength(1);
  world.clock.advance(1);
  expect(world.mirror().calls).toEqual([]);
  expect(world.mirror().presence.status).toBe('ready');
  expect(world.mirror().focus).toBeNull();
  await world.saved();

  const { calls } = await world.ask('callLog.list', {});
  expect(calls).toMatchObject([
    { customerId, outcome: 'answered', talkMs: 120_000, disposition: first!.key, hasNotes: true, number: claire },
  ]);
  const story = await world.ask('callLog.story', { id: calls[0]!.id });
  expect(story.notes).toBe('Colis en retard');
  expect(story.promises).toMatchObject([{ text: 'Suivi du colis', customerName: 'Claire Dupont' }]);
  expect(story.lines.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    'event offered',
    expect.stringMatching(/^step /),
    'event answered',
    'promise keep-informed',
    'event ended',
    `disposition ${first!.key}`,
  ]);
});

test('a call that nobody here answered is in the log, without wrap-up, and said once', async () => {
  await world.ring(claire);
  world.clock.advance(6_000);
  await world.hangUp();
  expect(world.mirror().calls).toEqual([]);
  expect(world.mirror().notices).toMatchObject([{ code: 'missed-call', detail: '06 12 34 56 78' }]);
  expect(world.mirror().presence.status).toBe('ready');
  await world.saved();
  expect((await world.ask('callLog.list', {})).calls).toMatchObject([{ outcome: 'missed', disposition: null }]);
});

test('whoever lets it ring beyond the fourth ring is visibly no longer ready', async () => {
  await world.ring(claire);
  world.clock.advance(15_000);
  await world.hangUp();
  expect(world.mirror().presence).toMatchObject({ status: 'paused', reason: 'missed' });
  world.clock.advance(3_600_000);
  const [notice] = world.mirror().notices;
  expect(notice).toMatchObject({ code: 'missed-call' });
  await world.ask('desk.dismissNotice', { id: notice!.id });
  expect(world.mirror().notices).toEqual([]);
});

test('a call that a colleague took is said so, and leaves the desk', async () => {
  await world.ring(claire);
  world.bridge.tell('call-1', { type: 'answered', at: world.clock.now(), agent: 'agent2' });
  await world.until(({ calls }) => calls.length === 0);
  expect(world.mirror().notices).toMatchObject([{ code: 'answered-elsewhere' }]);
  expect(world.mirror().presence.status).toBe('ready');
  world.clock.advance(20_000);
  expect(world.mirror().notices).toEqual([]);
});

test('a second ring while talking waits visibly and takes nothing away', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.ask('notes.keep', { callId: 'call-1', text: 'à moitié écr', rev: 4 });
  await world.ring('+33142685300', 'call-2');
  expect(world.mirror().focus).toBe('call-1');
  expect(world.mirror().calls.map(({ place }) => place)).toEqual(['talking', 'ringing']);
  expect(world.call().notes.text).toBe('à moitié écr');
});

test('answering the second one holds the first, and the screen follows', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.ring('+33142685300', 'call-2');
  await world.ask('call.answer', { callId: 'call-2' });
  expect(world.bridge.commands()).toEqual([
    { do: 'hold', call: 'call-1' },
    { do: 'answer', call: 'call-2' },
  ]);
  world.bridge.tell('call-1', { type: 'held', at: world.clock.now() });
  await world.pickUp('call-2');
  expect(world.mirror().focus).toBe('call-2');
});

test('a withheld caller is nobody: no number, no name, no match', async () => {
  const call = await world.ring(null);
  expect(call).toMatchObject({
    remoteLabel: null,
    popped: { pop: { kind: 'withheld' }, card: null },
    customerId: null,
  });
});

test('a talk that a colleague took over ends here in wrap-up', async () => {
  await world.ring(claire);
  await world.pickUp();
  const at = world.clock.now();
  world.bridge.tell('call-1', {
    type: 'transferred',
    at,
    kind: 'blind',
    from: 'agent1',
    to: 'agent2',
    completed: false,
  });
  await world.until(() => world.call().place === 'wrap-up');
  expect(world.call().call).toMatchObject({ status: 'cleared', outcome: 'answered' });
});

test('a caller with an open complaint is greeted first, then heard out, and the agent is told before speaking', async () => {
  await seedDemo(world.store, { now: world.clock.now() });
  const { script, greeting, routed } = await world.ring(claire);
  expect(script).toMatchObject({ scriptId: 'complaint', why: { code: 'open-complaint', ref: 'R-2041' } });
  const words = greeting?.map((part) => ('text' in part ? part.text : part.value)).join('');
  expect(words).toContain('Maison Aube, Service client, bonjour Madame Dupont.');
  expect(routed).toMatchObject({
    priority: 'urgent',
    alerts: [expect.stringContaining('réclamation'), expect.any(String)],
  });
  await world.pickUp();
  await world.ask('script.reply', { callId: 'call-1', reply: { type: 'next' } });
  expect(world.call().greeting).toBeNull();
});
