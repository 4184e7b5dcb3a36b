import { expect, onTestFinished, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

const DAY = 86_400_000;

async function talking(): Promise<DeskWorld> {
  const world = await openDeskWorld();
  onTestFinished(() => world.end());
  await world.addCustomer({ firstName: 'Claire', lastName: 'Dupont', phones: [{ raw: claire, label: 'mobile' }] });
  await world.ring(claire);
  await world.pickUp();
  return world;
}

const answer = (world: DeskWorld, key: string, value: string | boolean) =>
  world.ask('script.reply', { callId: world.call().call.id, reply: { type: 'answer', key, value } });

/** The steps of the complaint script up to its facts. */
async function toTheFacts(world: DeskWorld): Promise<void> {
  const callId = world.call().call.id;
  await world.ask('script.switch', { callId, scriptId: 'complaint' });
  for (let step = 0; step < 2; step += 1) await world.ask('script.reply', { callId, reply: { type: 'next' } });
  expect(world.call().script?.view.stepId).toBe('facts');
}

test('a complaint is opened in one stroke with what the script has noted, and the next answers fill it', async () => {
  const world = await talking();
  const callId = world.call().call.id;
  await toTheFacts(world);
  await answer(world, 'complaintReason', 'damaged');
  await answer(world, 'orderNumber', '88 201');
  const { id } = await world.ask('complaint.open', { callId });
  expect(world.call().complaint).toMatchObject({ id, reason: 'damaged', orderRef: '88 201', owner: 'Amina Benali' });
  await world.ask('script.reply', { callId, reply: { type: 'next' } });
  await answer(world, 'gravity', 'grave');
  await answer(world, 'justified', true);
  await world.saved();
  const { complaint, customer, promises } = await world.ask('complaint.get', { id });
  expect(complaint).toMatchObject({ gravity: 'high', justified: 'yes', reason: 'damaged', status: 'open' });
  expect(complaint.history.map(({ by, what }) => [by, what])).toEqual([
    ['Amina Benali', 'opened'],
    ['Amina Benali', 'call'],
  ]);
  expect(customer.name).toBe('Claire Dupont');
  expect(promises).toEqual([]);
  expect(world.call().popped.card?.alerts).toMatchObject([{ code: 'complaint-open', ref: complaint.ref }]);
  expect((await world.ask('complaint.open', { callId })).id).toBe(id);
});

test('what somebody corrected by hand is not undone by the next step of the script', async () => {
  const world = await talking();
  const callId = world.call().call.id;
  await toTheFacts(world);
  await answer(world, 'complaintReason', 'damaged');
  const { id } = await world.ask('complaint.open', { callId });
  await world.ask('complaint.edit', { id, patch: { reason: 'defect' } });
  await world.ask('script.reply', { callId, reply: { type: 'next' } });
  await answer(world, 'gravity', 'minor');
  await world.saved();
  expect((await world.ask('complaint.get', { id })).complaint).toMatchObject({ reason: 'defect', gravity: 'low' });
});

test('the power fails in the middle of a complaint: it is there, and the script goes on filling it', async () => {
  const world = await talking();
  const callId = world.call().call.id;
  await toTheFacts(world);
  await answer(world, 'complaintReason', 'service');
  const { id } = await world.ask('complaint.open', { callId });
  await world.saved();
  const again = await world.restart();
  onTestFinished(() => again.end());
  expect(again.call().complaint).toMatchObject({ id, reason: 'service' });
  await answer(again, 'facts', 'Nobody called back');
  await again.saved();
  expect((await again.ask('complaint.get', { id })).complaint.facts).toBe('Nobody called back');
});

test('a promise made in the call of a complaint belongs to it, and its owner is reminded in time, also after a restart', async () => {
  const world = await talking();
  const callId = world.call().call.id;
  const { id } = await world.ask('complaint.open', { callId });
  const dueAt = world.clock.now() + 2 * DAY;
  const promise = { kind: 'keep-informed', text: 'News of the parcel', dueAt, owner: 'Amina Benali' } as const;
  await world.ask('promise.add', { callId, promise });
  await world.saved();
  expect((await world.ask('complaint.get', { id })).promises).toMatchObject([{ complaintId: id, keptAt: null }]);
  const reminders = (w: DeskWorld) => w.mirror().notices.filter(({ code }) => code === 'promise-due');
  world.clock.advance(DAY);
  expect(reminders(world)).toEqual([]);
  world.clock.advance(DAY - 5 * 60_000);
  expect(reminders(world)).toMatchObject([
    { detail: 'Claire Dupont · News of the parcel', dueAt, about: { screen: 'complaints', id } },
  ]);
  world.clock.advance(60_000);
  expect(reminders(world)).toHaveLength(1);
  const again = await world.restart();
  onTestFinished(() => again.end());
  expect(reminders(again)).toHaveLength(1);
});

test('the plan of a complaint is reminded of too, until it is closed with what the customer thinks of it', async () => {
  const world = await talking();
  const { id } = await world.ask('complaint.open', { callId: world.call().call.id });
  await world.saved();
  await world.ask('complaint.edit', { id, patch: { plan: 'Send another', dueAt: world.clock.now() + DAY } });
  world.clock.advance(DAY + 1);
  expect(world.mirror().notices).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ code: 'plan-due', detail: expect.stringContaining('Send another') }),
    ]),
  );
  expect(await world.ask('complaint.counts', {})).toEqual({ open: 1, overdue: 1 });
  expect((await world.ask('home.today', {})).plans).toMatchObject([{ id, plan: 'Send another' }]);
  const patch = { status: 'resolved', solution: 'Another one arrived', satisfaction: 'satisfied' } as const;
  await world.ask('complaint.edit', { id, patch });
  const { complaint } = await world.ask('complaint.get', { id });
  expect(complaint).toMatchObject({ ...patch, closedAt: world.clock.now() });
  expect(complaint.history.at(-1)).toMatchObject({ what: 'closed', text: 'Another one arrived' });
  expect(await world.ask('complaint.counts', {})).toEqual({ open: 0, overdue: 0 });
  expect((await world.ask('home.today', {})).plans).toEqual([]);
  expect(world.call().popped.card?.openComplaints).toEqual([]);
});

test('nobody complains while nobody knows who calls, and a customer who calls again goes on with what is open', async () => {
  const world = await openDeskWorld();
  onTestFinished(() => world.end());
  await world.ring('+33639980000');
  await world.pickUp();
  const callId = world.call().call.id;
  expect(await world.refused('complaint.open', { callId })).toBe('not-now');
  const customerId = await world.addCustomer({ lastName: 'Haddad' });
  await world.ask('call.chooseCustomer', { callId, customerId });
  const { id } = await world.ask('complaint.open', { callId });
  await world.saved();
  await world.hangUp();
  await world.ring('+33639980000', 'again');
  await world.pickUp('again');
  await world.ask('call.chooseCustomer', { callId: 'again', customerId });
  await world.ask('complaint.continue', { callId: 'again', id });
  await world.saved();
  expect(world.call('again').complaint?.id).toBe(id);
  const { complaint, calls } = await world.ask('complaint.get', { id });
  expect(complaint.history.map(({ what }) => what)).toEqual(['opened', 'call']);
  expect(calls).toHaveLength(2);
});

test('news that was given is told to every screen that shows the complaint', async () => {
  const world = await talking();
  const { id } = await world.ask('complaint.open', { callId: world.call().call.id });
  await world.saved();
  const dueAt = world.clock.now() + DAY;
  const promise = { kind: 'keep-informed', text: 'A date', dueAt, owner: 'Amina Benali' } as const;
  const news = await world.ask('complaint.promise', { id, promise });
  const told: string[] = [];
  world.api.on('complaint.changed', (changed) => told.push(changed.id));
  expect(world.call().popped.card?.alerts.map(({ code }) => code)).toContain('promise-due');
  await world.ask('promise.keep', { id: news.id, kept: true });
  expect(told).toEqual([id]);
  expect((await world.ask('complaint.get', { id })).promises).toMatchObject([{ keptAt: world.clock.now() }]);
  expect(world.call().popped.card?.alerts.map(({ code }) => code)).not.toContain('promise-due');
});
