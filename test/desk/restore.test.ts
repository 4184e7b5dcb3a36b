import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, ended, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

async function talking() {
  await world.addCustomer({ firstName: 'Claire', lastName: 'Dupont', phones: [{ raw: claire, label: 'mobile' }] });
  await world.ring(claire);
  await world.pickUp();
  await world.ask('notes.keep', { callId: 'call-1', text: 'à moitié écr', rev: 7 });
  const { view } = world.call().script!;
  const reply = { type: 'next' as const, ...(view.choices[0] && { choice: view.choices[0].key }) };
  await world.ask('script.reply', { callId: 'call-1', reply });
  await world.saved();
}

test('a desk that ended in the middle of a call goes on with it: same call, step, customer and half-typed note', async () => {
  await talking();
  const before = world.call();
  world = await world.restart();
  expect(world.call()).toMatchObject({
    place: 'talking',
    call: before.call,
    customerId: before.customerId,
    popped: { card: { name: 'Claire Dupont' } },
    notes: { text: 'à moitié écr', rev: 7 },
    script: { scriptId: before.script!.scriptId, view: { stepId: before.script!.view.stepId } },
  });
  expect(world.mirror()).toMatchObject({ focus: 'call-1', notices: [{ code: 'restored', detail: '1' }] });
  await world.until(({ link }) => link.pbx === 'up');
  expect(world.call().place).toBe('talking');
});

test('a call that ended while the desk was away goes to its wrap-up, with nothing invented', async () => {
  await talking();
  world.bridge.meanwhile('call-1', ended(world.clock.now()));
  world = await world.restart();
  await world.until(() => world.call().place === 'wrap-up');
  expect(world.call().call).toMatchObject({ status: 'cleared', outcome: 'unknown' });
  expect(world.call().notes.text).toBe('à moitié écr');
});

test('the story of a restored call goes on where it was', async () => {
  await talking();
  world = await world.restart();
  await world.until(({ link }) => link.pbx === 'up');
  await world.hangUp();
  await world.ask('wrapUp.choose', { callId: 'call-1', disposition: world.call().dispositions[0]!.key });
  world.clock.advance(60_000);
  await world.saved();
  const [logged] = (await world.ask('callLog.list', {})).calls;
  const story = await world.ask('callLog.story', { id: logged!.id });
  expect(story.lines.filter(({ kind }) => kind === 'event').map(({ what }) => what)).toEqual([
    'offered',
    'answered',
    'restored',
    'ended',
  ]);
});

test('the countdown goes on while the desk is away', async () => {
  await talking();
  await world.hangUp();
  const endsAt = world.call().wrapUp!.endsAt;
  await world.saved();
  world.clock.advance(20_000);
  world = await world.restart();
  expect(world.call()).toMatchObject({ place: 'wrap-up', wrapUp: { endsAt } });
  world.clock.advance(endsAt - world.clock.now());
  expect(world.mirror().calls).toEqual([]);
});

test('a countdown that ran out while the desk was away is recorded as not set', async () => {
  await talking();
  await world.hangUp();
  await world.saved();
  const [before] = world.mirror().calls;
  world.clock.advance(30_000);
  world = await world.restart();
  expect(before!.place).toBe('wrap-up');
  world.clock.advance(60_000);
  expect(world.mirror().notices.map(({ code }) => code)).toEqual(['restored', 'not-set']);
  await world.saved();
  expect((await world.ask('callLog.list', {})).calls).toMatchObject([{ disposition: 'not-set' }]);
});

test('a call that began while the desk was away appears as it stands', async () => {
  const at = world.clock.now();
  const remote = { number: claire, raw: claire, name: null, withheld: false };
  world.bridge.meanwhile('call-5', { type: 'arrived', at, direction: 'inbound', remote, did: null, queue: null });
  world.bridge.meanwhile('call-5', { type: 'offered', at, agent: 'agent1' });
  world.bridge.meanwhile('call-5', { type: 'answered', at, agent: 'agent1' });
  world = await world.restart();
  await world.until(({ calls }) => calls.some((one) => one.call.id === 'call-5'));
  expect(world.call('call-5').place).toBe('talking');
});

test('the look an agent chose comes back with the desk', async () => {
  expect(world.mirror().theme).toBe('light');
  await world.ask('desk.setTheme', { theme: 'dark' });
  await world.until(({ theme }) => theme === 'dark');
  world = await world.restart();
  expect(world.mirror().theme).toBe('dark');
});

test('the page knows every disposition of this desk in both languages', () => {
  expect(world.mirror().dispositionNames).toEqual(
    expect.arrayContaining([
      { key: 'resolved', label: { fr: 'Demande traitée', en: 'Request handled' } },
      { key: 'followed', label: { fr: 'Réclamation suivie', en: 'Complaint in progress' } },
    ]),
  );
});
