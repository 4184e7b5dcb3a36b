import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
let customerId: string;
beforeEach(async () => {
  world = await openDeskWorld();
  customerId = await world.addCustomer({ lastName: 'Dupont', phones: [{ raw: claire, label: 'mobile' }] });
  await world.ring(claire);
  await world.pickUp();
});
afterEach(() => world.end());

const reply = (said: Parameters<typeof world.ask<'script.reply'>>[1]['reply'], callId = 'call-1') =>
  world.ask('script.reply', { callId, reply: said });
const view = (callId = 'call-1') => world.call(callId).script!.view;
const storyLines = async () => {
  await world.saved();
  const [kept] = world.store.reads.openCalls();
  return world.store.reads.story(kept!.interactionId)!.lines.map(({ what, text }) => [what, text]);
};

/** Ends the call and closes it with a disposition. */
async function end(callId: string, disposition: string): Promise<void> {
  await world.hangUp(callId);
  await world.ask('wrapUp.choose', { callId, disposition });
  await world.ask('wrapUp.close', { callId });
  await world.saved();
}

test('what is heard in such a call can be raised, with its riposte as it would be said now', async () => {
  const { objections } = await world.ask('objection.list', { callId: 'call-1' });
  const waited = objections.find(({ key }) => key === 'waitedTooLong');
  expect(waited).toMatchObject({ isOwn: false, fields: [{ label: 'objet de la demande' }] });
  expect(objections.some(({ key }) => key === 'letter')).toBe(false);
});

test('a riposte is on the screen with what to capture, and its outcome is in the story and in the run', async () => {
  await reply({ type: 'objection', key: 'wantRefund' });
  expect(view()).toMatchObject({
    stepId: 'greet',
    riposte: { key: 'wantRefund', fields: [{ key: 'orderNumber' }, {}] },
  });
  await reply({ type: 'answer', key: 'orderNumber', value: '88 201' });
  await reply({ type: 'settle', outcome: 'overcome', answers: { expectation: 'un avoir' } });
  expect(view()).toMatchObject({ stepId: 'greet' });
  expect(view().riposte).toBeUndefined();
  expect(await storyLines()).toEqual(
    expect.arrayContaining([
      ['Objection : «\u00a0Je veux un remboursement\u00a0»', 'levée'],
      ['numéro de commande', '88 201'],
      ['ce qui est attendu', 'un avoir'],
    ]),
  );
  const [kept] = world.store.reads.openCalls();
  expect(kept?.scriptRuns.at(-1)?.objections).toMatchObject([
    {
      key: 'wantRefund',
      step: 'greet',
      outcome: 'overcome',
      answers: { orderNumber: '88 201', expectation: 'un avoir' },
    },
  ]);
});

test('an objection raised by mistake is taken back and told to nobody', async () => {
  await reply({ type: 'objection', key: 'wantRefund' });
  await reply({ type: 'drop' });
  expect(view().riposte).toBeUndefined();
  expect((await storyLines()).some(([what]) => what?.startsWith('Objection'))).toBe(false);
  expect(await world.refused('script.reply', { callId: 'call-1', reply: { type: 'drop' } })).toBe('not-allowed');
});

test('an objection that was heard before it was known who calls is not forgotten when they are chosen', async () => {
  await reply({ type: 'objection', key: 'wantRefund' });
  const wife = await world.addCustomer({ lastName: 'Dupont', firstName: 'Anne' });
  await world.ask('call.chooseCustomer', { callId: 'call-1', customerId: wife });
  expect(view().riposte).toMatchObject({ key: 'wantRefund' });
});

test('what was learnt is on the record while the conversation goes on', async () => {
  await reply({ type: 'next', choice: 'other' });
  await reply({ type: 'next', answers: { lastName: 'Dupond', postalCode: '94300' } });
  await vi.waitFor(async () => {
    expect(await world.ask('customer.open', { id: customerId })).toMatchObject({
      lastName: 'Dupond',
      postcode: '94300',
    });
  });
  expect(world.call().popped.card?.name).toBe('Dupond');
});

test('every step is found by its words, and jumped to', async () => {
  const { steps } = await world.ask('script.steps', { callId: 'call-1' });
  const identify = steps.find(({ id }) => id === 'identify');
  expect(identify?.text).toContain('Nom');
  await reply({ type: 'jump', step: 'identify' });
  expect(view().stepId).toBe('identify');
});

test('a conversation that was kept goes on at its step another day, whoever answers', async () => {
  await reply({ type: 'next', choice: 'other' });
  await reply({ type: 'next', answers: { lastName: 'Dupont' } });
  const left = view().stepId;
  await world.ask('script.keepForLater', { callId: 'call-1', keep: true });
  expect(view().isKept).toBe(true);
  await end('call-1', 'resolved');

  world.clock.advance(86_400_000);
  const { talks } = await world.ask('script.kept', { customerId });
  expect(talks).toMatchObject([{ scriptId: 'inbound-reception', agent: 'agent1', why: 'kept' }]);
  await world.ring(claire, 'call-2');
  await world.pickUp('call-2');
  const [talk] = talks;
  await world.ask('script.resume', { callId: 'call-2', from: talk!.call, scriptId: talk!.scriptId });
  expect(view('call-2')).toMatchObject({ stepId: left, canBack: true });
  await end('call-2', 'resolved');
  expect((await world.ask('script.kept', { customerId })).talks).toEqual([]);
});

test('a call that was cut in the middle is offered again, until the customer was spoken to once more', async () => {
  await reply({ type: 'next', choice: 'other' });
  await end('call-1', 'hungUp');
  expect((await world.ask('script.kept', { customerId })).talks).toMatchObject([{ why: 'interrupted' }]);
  await world.ring(claire, 'call-2');
  await world.pickUp('call-2');
  await reply({ type: 'next', choice: 'other' }, 'call-2');
  await end('call-2', 'resolved');
  expect((await world.ask('script.kept', { customerId })).talks).toEqual([]);
});

test('what nobody kept cannot be resumed', async () => {
  const asked = { callId: 'call-1', from: 'nothing', scriptId: 'complaint' };
  expect(await world.refused('script.resume', asked)).toBe('not-found');
});
