import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallEvent } from '../../src/shared/call/callEvent.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const other = '+33142685300';
const tell = (event: CallEvent) => world.bridge.tell('out-1', event);
const dials = (number: string) =>
  tell({
    type: 'arrived',
    at: world.clock.now(),
    direction: 'outbound',
    remote: { number, raw: number, name: null, withheld: false },
    did: null,
    queue: null,
    agent: 'agent1',
  });

test('a number is dialled however it was typed, and the screen follows', async () => {
  world.bridge.answerWith({ ok: true, call: 'out-1' });
  expect(await world.ask('call.dial', { number: '06.12.34.56.78' })).toEqual({ callId: 'out-1' });
  expect(world.bridge.commands()).toEqual([{ do: 'dial', number: claire }]);
  dials(claire);
  await world.until(({ focus }) => focus === 'out-1');
  expect(world.call('out-1')).toMatchObject({
    place: 'dialling',
    script: { scriptId: 'outbound-appointment', why: { code: 'rule' } },
  });
});

test('what is no number is refused before it reaches the telephony', async () => {
  expect(await world.refused('call.dial', { number: 'Claire' })).toBe('number-invalid');
  expect(await world.refused('call.dial', { number: '+33 6 12' })).toBe('number-invalid');
  expect(world.bridge.commands()).toEqual([]);
});

test('who was dialled from a record is that customer, whoever else has the number', async () => {
  const shared = [{ raw: other, label: 'switchboard' as const }];
  await world.addCustomer({ lastName: 'Lenoir', firstName: 'Marc', phones: shared });
  const meant = await world.addCustomer({ lastName: 'Dupont', firstName: 'Claire', phones: shared });
  world.bridge.answerWith({ ok: true, call: 'out-1' });
  await world.ask('call.dial', { number: other, customerId: meant });
  dials(other);
  await world.until(({ calls }) => calls.length === 1);
  expect(world.call('out-1')).toMatchObject({ customerId: meant, popped: { card: { name: 'Claire Dupont' } } });
});

test('the telephony may be quicker with the call than with its answer', async () => {
  const shared = [{ raw: other, label: 'switchboard' as const }];
  await world.addCustomer({ lastName: 'Lenoir', phones: shared });
  const meant = await world.addCustomer({ lastName: 'Dupont', phones: shared });
  dials(other);
  await world.until(({ calls }) => calls.length === 1);
  world.clock.advance(1);
  tell({ type: 'held', at: world.clock.now() });
  world.bridge.tell('out-1', { type: 'answered', at: world.clock.now(), agent: 'agent1' });
  world.bridge.tell('out-1', { type: 'held', at: world.clock.now() });
  await world.until(() => world.call('out-1').call.status === 'held');
  world.bridge.answerWith({ ok: true, call: 'out-1' });
  await world.ask('call.dial', { number: other, customerId: meant });
  expect(world.call('out-1').customerId).toBe(meant);
});

test('a promised callback brings its script', async () => {
  await world.ring(claire);
  await world.pickUp();
  const dueAt = world.clock.now() + 3_600_000;
  await world.ask('promise.add', {
    callId: 'call-1',
    promise: { kind: 'callback', text: 'Rappeler', dueAt, owner: 'Amina' },
  });
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: world.call().dispositions[0]!.key });
  await world.saved();
  await world.ask('call.dial', { number: claire });
  dials(claire);
  await world.until(({ focus }) => focus === 'out-1');
  expect(world.call('out-1').script).toMatchObject({ scriptId: 'callback', why: { code: 'callback' } });
});

test('dialling closes a wrap-up that has its disposition', async () => {
  await world.ring(claire);
  await world.pickUp();
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: world.call().dispositions[0]!.key });
  await world.ask('call.dial', { number: other });
  expect(world.mirror().calls).toEqual([]);
});

test('whoever is in conversation does not dial another one over it', async () => {
  await world.ring(claire);
  await world.pickUp();
  expect(await world.refused('call.dial', { number: other })).toBe('not-now');
});

test('a customer who was not reached is in the log without a wrap-up, and said', async () => {
  dials(claire);
  await world.until(({ calls }) => calls.length === 1);
  tell({ type: 'ended', at: world.clock.now(), outcome: 'busy', causeCode: 17, hangupBy: 'pbx' });
  await world.until(({ calls }) => calls.length === 0);
  expect(world.mirror().notices).toMatchObject([{ code: 'not-reached', detail: 'busy' }]);
  await world.saved();
  expect((await world.ask('callLog.list', {})).calls).toMatchObject([{ outcome: 'busy', direction: 'outbound' }]);
});

test('an agent who gives up dialling is told nothing they do not know', async () => {
  dials(claire);
  await world.until(({ calls }) => calls.length === 1);
  tell({ type: 'ended', at: world.clock.now(), outcome: 'no-answer', causeCode: 16, hangupBy: 'agent' });
  await world.until(({ calls }) => calls.length === 0);
  expect(world.mirror().notices).toEqual([]);
});
