import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const linked = () => world.mirror().linked;
const opens = async (link: string) => {
  await world.ask('telLink.open', { link });
};

test('a link puts its number on the desk with the record it belongs to, and dials nothing', async () => {
  const id = await world.addCustomer({
    firstName: 'Claire',
    lastName: 'Moreau',
    phones: [{ raw: claire, label: 'mobile' }],
  });
  await opens('tel:06-12-34-56-78;ext=204');
  await world.until((desk) => desk.linked !== null);
  expect(linked()).toMatchObject({
    number: claire,
    label: '06 12 34 56 78',
    extension: '204',
    customerId: id,
    name: 'Claire Moreau',
  });
  expect(world.bridge.commands()).toEqual([]);
});

test('a number that several share names nobody, a number of the house names the colleague', async () => {
  const phones = [{ raw: claire, label: 'home' as const }];
  await world.addCustomer({ lastName: 'Moreau', phones });
  await world.addCustomer({ lastName: 'Morel', phones });
  await opens(`tel:${claire}`);
  await world.until((desk) => desk.linked?.possible === 2);
  expect(linked()).toMatchObject({ customerId: null, name: null });
  await opens('tel:102;phone-context=pbx.example.com');
  await world.until((desk) => desk.linked?.number === '102');
  expect(linked()).toMatchObject({ network: 'pbx.example.com', customerId: null });
});

test('a link that cannot be read changes nothing and is said once, however often it comes', async () => {
  await opens(`tel:${claire}`);
  await world.until((desk) => desk.linked !== null);
  const before = linked();
  for (const link of ['tel:*21*0612345678#', 'tel:+33 1', 'sip:101@example.com', 'x'.repeat(2_000)]) await opens(link);
  await world.until(({ notices }) => notices.length > 0);
  expect(world.mirror().notices.map(({ code, detail }) => [code, detail])).toEqual([['link-malformed', null]]);
  expect(linked()).toEqual(before);
  expect(world.bridge.commands()).toEqual([]);
});

test('once it is dialled nothing waits any more, but an extension stays to be keyed in', async () => {
  world.bridge.answerWith({ ok: true, call: 'out-1' });
  await opens(`tel:${claire}`);
  await world.ask('call.dial', { number: claire });
  await world.until((desk) => desk.linked === null);
  await opens(`tel:${claire};ext=204`);
  await world.ask('call.dial', { number: '06 12 34 56 78' });
  await world.until((desk) => desk.linked?.isDialled === true);
  expect(linked()).toMatchObject({ extension: '204' });
  await world.ask('call.dial', { number: '+33142685300' });
  await world.until((desk) => desk.linked === null);
});

test('what was refused still waits, and what is put away is gone', async () => {
  world.bridge.answerWith({ ok: false, code: 'telephony-refused' });
  await opens(`tel:${claire}`);
  expect(await world.refused('call.dial', { number: claire })).toBe('telephony-refused');
  expect(linked()?.number).toBe(claire);
  await world.ask('telLink.drop', {});
  await world.until((desk) => desk.linked === null);
});

test('where the shell has no say in who opens links, only the page can choose', async () => {
  expect(await world.ask('telLink.choice', {})).toEqual({ by: 'page' });
  expect(await world.refused('telLink.choose', { isOurs: true })).toBe('not-now');
});
