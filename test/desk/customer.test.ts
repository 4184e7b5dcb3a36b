import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const switchboard = '+33142685300';
const phone = (raw: string) => [{ raw, label: 'switchboard' as const }];
const close = async (callId: string) => {
  await world.ask('wrapUp.choose', { callId, disposition: world.call(callId).dispositions[0]!.key });
  await world.ask('wrapUp.close', { callId });
};

test('several customers of one number wait for one keypress, with the first one’s record at hand', async () => {
  await world.addCustomer({ lastName: 'Dupont', phones: phone(switchboard) });
  await world.addCustomer({ lastName: 'Lenoir', phones: phone(switchboard) });
  const { popped, customerId } = await world.ring(switchboard);
  expect(popped.pop).toMatchObject({
    kind: 'several',
    matches: [{ likelihood: 'possible' }, { likelihood: 'possible' }],
  });
  expect(popped.preview).not.toBeNull();
  expect(customerId).toBeNull();
});

test('a choice teaches the next call', async () => {
  await world.addCustomer({ lastName: 'Dupont', phones: phone(switchboard) });
  const lenoir = await world.addCustomer({ lastName: 'Lenoir', phones: phone(switchboard) });
  await world.ring(switchboard);
  await world.pickUp();
  await world.ask('call.chooseCustomer', { callId: 'call-1', customerId: lenoir });
  expect(world.call()).toMatchObject({ customerId: lenoir, popped: { card: { id: lenoir } } });
  await world.hangUp();
  await close('call-1');
  await world.saved();
  const { popped } = await world.ring(switchboard, 'call-2');
  expect(popped.pop).toMatchObject({
    kind: 'several',
    matches: [{ customer: { id: lenoir }, likelihood: 'very-likely' }, { likelihood: 'possible' }],
  });
  const reasons = popped.pop.kind === 'several' ? popped.pop.matches[0]!.reasons.map(({ code }) => code) : [];
  expect(reasons).toEqual(['own-number', 'chosen-before', 'called-from-here']);
});

test('nobody of them is an answer too', async () => {
  await world.addCustomer({ lastName: 'Dupont', phones: phone(switchboard) });
  await world.ring(switchboard);
  await world.ask('call.chooseCustomer', { callId: 'call-1', customerId: null });
  expect(world.call()).toMatchObject({ customerId: null, popped: { card: null } });
  expect(await world.refused('call.chooseCustomer', { callId: 'call-1', customerId: 'ghost' })).toBe('not-found');
});

test('an unknown number is nobody, ready to be created and chosen', async () => {
  const { popped } = await world.ring(claire);
  expect(popped.pop).toEqual({ kind: 'none', number: claire, raw: claire });
  const id = await world.addCustomer({ firstName: 'Claire', lastName: 'Dupont', phones: phone(claire) });
  await world.ask('call.chooseCustomer', { callId: 'call-1', customerId: id });
  expect(world.call().popped.card?.name).toBe('Claire Dupont');
});

test('an edited record is fresh on the screen at once, and a stale edit is refused', async () => {
  const id = await world.addCustomer({ firstName: 'Claire', lastName: 'Dupont', phones: phone(claire) });
  await world.ring(claire);
  const { rev } = world.call().popped.card!;
  await world.ask('customer.edit', { id, rev, patch: { lastName: 'Durand' } });
  expect(world.call().popped.card?.name).toBe('Claire Durand');
  expect(await world.refused('customer.edit', { id, rev, patch: { lastName: 'Dupond' } })).toBe('conflict');
});

test('what the script captured is on the record when the call closes', async () => {
  const id = await world.addCustomer({ firstName: 'Claire', lastName: 'Dupond', phones: phone(claire) });
  await world.ring(claire);
  await world.pickUp();
  await world.ask('script.reply', { callId: 'call-1', reply: { type: 'next', choice: 'other' } });
  const answers = { lastName: 'Dupont', postalCode: '94300' };
  await world.ask('script.reply', { callId: 'call-1', reply: { type: 'next', answers } });
  await world.hangUp();
  await close('call-1');
  await vi.waitFor(async () => {
    expect(await world.ask('customer.open', { id })).toMatchObject({ lastName: 'Dupont', postcode: '94300' });
  });
});

test('the words to say name the customer in the agent’s language', async () => {
  await world.addCustomer({ salutation: 'ms', firstName: 'Claire', lastName: 'Dupont', phones: phone(claire) });
  const said = () =>
    world
      .call()
      .script!.view.say.map((part) => ('text' in part ? part.text : part.value))
      .join('');
  await world.ring(claire);
  expect(said()).toContain('Madame Dupont');
  expect(said()).toContain('Amina');
  await world.ask('desk.speak', { language: 'en' });
  expect(said()).toContain('Ms Dupont');
  expect(world.call().dispositions[0]!.label).not.toBe('');
});
