import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
  await world.ring(claire);
  await world.pickUp();
});
afterEach(() => world.end());

const reply = (said: Parameters<typeof world.ask<'script.reply'>>[1]['reply']) =>
  world.ask('script.reply', { callId: 'call-1', reply: said });

test('a caller of a queue is received with its script, and the reason is said', () => {
  expect(world.call().script).toMatchObject({
    scriptId: 'inbound-reception',
    why: { code: 'queue', queue: 'Service client' },
    view: { stepId: 'greet' },
  });
});

test('a reply leads on, is in the story with its time, and a refused one changes nothing', async () => {
  world.clock.advance(12_000);
  await reply({ type: 'next', choice: 'product' });
  expect(world.call().script?.view).toMatchObject({ stepId: 'identify', enteredAt: world.clock.now() });
  const refused = { callId: 'call-1', reply: { type: 'jump' as const, step: 'nowhere' } };
  expect(await world.refused('script.reply', refused)).toBe('not-allowed');
  expect(world.call().script?.view.stepId).toBe('identify');
  await world.saved();
  const [kept] = world.store.reads.openCalls();
  const lines = world.store.reads.story(kept!.interactionId)!.lines.filter(({ kind }) => kind !== 'event');
  expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
    ['step', 'Accueil'],
    ['answer', 'Un produit, un conseil, un achat'],
    ['step', 'Qui appelle'],
  ]);
});

test('what is typed step by step is kept, and said once in the story', async () => {
  await reply({ type: 'next', choice: 'other' });
  for (const value of ['D', 'Du', 'Dupont']) await reply({ type: 'answer', key: 'lastName', value });
  expect(world.call().script?.view.fields[0]).toMatchObject({ key: 'lastName', value: 'Dupont' });
  await reply({ type: 'next' });
  await world.saved();
  const [kept] = world.store.reads.openCalls();
  const answers = world.store.reads.story(kept!.interactionId)!.lines.filter(({ kind }) => kind === 'answer');
  expect(answers.map(({ what, text }) => [what, text])).toContainEqual(['Nom', 'Dupont']);
  expect(answers).toHaveLength(2);
});

test('switching keeps the first script where it was, and coming back goes on from there', async () => {
  await reply({ type: 'next', choice: 'other' });
  await world.ask('script.switch', { callId: 'call-1', scriptId: 'complaint' });
  expect(world.call().script).toMatchObject({ scriptId: 'complaint', why: { code: 'chosen' } });
  const { scripts } = await world.ask('script.list', { callId: 'call-1' });
  expect(
    scripts
      .filter(({ running }) => running)
      .map(({ scriptId }) => scriptId)
      .toSorted(),
  ).toEqual(['complaint', 'inbound-reception']);
  await world.ask('script.switch', { callId: 'call-1', scriptId: 'inbound-reception' });
  expect(world.call().script?.view.stepId).toBe('identify');
  expect(await world.refused('script.switch', { callId: 'call-1', scriptId: 'made-up' })).toBe('not-found');
});

test('the dispositions are those of the conversation', async () => {
  const received = world.call().dispositions.map(({ key }) => key);
  await world.ask('script.switch', { callId: 'call-1', scriptId: 'complaint' });
  expect(world.call().dispositions.map(({ key }) => key)).not.toEqual(received);
  expect(world.call().dispositions.map(({ digit }) => digit)).toEqual(world.call().dispositions.map((_, i) => i + 1));
});

test('a transferred call takes its customer, its notes and its place in the script along', async () => {
  const customerId = await world.addCustomer({ lastName: 'Dupont', phones: [{ raw: claire, label: 'mobile' }] });
  await world.ask('call.chooseCustomer', { callId: 'call-1', customerId });
  await world.ask('notes.keep', { callId: 'call-1', text: 'à suivre', rev: 1 });
  await reply({ type: 'next', choice: 'other' });
  await world.ask('call.transfer', { callId: 'call-1', to: '102' });
  const baton = world.bridge.said.flatMap((frame) => (frame.type === 'note' ? [frame.baton] : []))[0]!;
  expect(world.bridge.commands().at(-1)).toEqual({ do: 'transfer-blind', call: 'call-1', to: '102' });

  await world.ring(claire, 'call-2');
  world.bridge.send({ type: 'baton', call: 'call-2', baton });
  await world.until(() => world.call('call-2').handedOver !== undefined);
  expect(world.call('call-2')).toMatchObject({
    customerId,
    handedOver: { from: 'Amina Benali', notes: 'à suivre' },
    script: { view: { stepId: 'identify' } },
  });
});

test.each(['', 'null', '{"v":2}', '{"v":1,"from":"x","customerId":null,"notes":"","runs":[{}]}'])(
  'a baton that says %j changes nothing',
  async (baton) => {
    const before = world.call();
    world.bridge.send({ type: 'baton', call: 'call-1', baton });
    world.bridge.send({ type: 'health', pbx: 'resyncing', latencyMs: null });
    await world.until(({ link }) => link.pbx === 'resyncing');
    expect(world.call().script).toEqual(before.script);
    expect(world.call().handedOver).toBeUndefined();
  },
);
