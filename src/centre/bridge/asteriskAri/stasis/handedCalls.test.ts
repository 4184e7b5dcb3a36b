import { expect, test } from 'vitest';
import {
  CALLER,
  call,
  customer,
  does,
  inBridge,
  nothingLeft,
  opened,
  rings,
  shown,
  talking,
  until,
} from '../../../../../test/handedStand.ts';
import type { AriStand } from '../rehearsal/openAriStand.ts';

const dialled = (stand: AriStand) =>
  stand.ari.asked.flatMap(({ method, path, query }) =>
    method === 'POST' && path === '/channels' ? [query.endpoint] : [],
  );

test('a call for an extension rings there, shows who calls, and is put through when it is answered', async () => {
  const stand = await talking();
  const [asked] = stand.ari.asked.filter(({ path, method }) => method === 'POST' && path === '/channels');
  expect(asked?.query).toMatchObject({
    ...{ endpoint: 'PJSIP/agent1', callerId: `"Claire Dupont" <${CALLER}>`, originator: call, app: 'crocdesk' },
  });
  expect(stand.types()).toEqual(['arrived', 'offered', 'answered']);
  stand.ari.world.hangsUp(call);
  await nothingLeft(stand);
  expect(stand.calls.get(call)).toMatchObject({ outcome: 'answered', hangupBy: 'caller' });
});

test('the phone of an agent does not show who withholds their number', async () => {
  const stand = await opened('agent1');
  stand.ari.world.comesIn(call, CALLER, { stasis: ['agent', '101'], withheld: true });
  await rings(stand, 'agent1');
  expect(JSON.stringify(stand.ari.asked)).not.toContain('612345678');
});

test('an agent who hangs up ends the call for the customer, and nothing stays behind', async () => {
  const stand = await talking();
  stand.ari.world.hangsUp('agent1');
  await nothingLeft(stand);
  expect(stand.calls.get(call)).toMatchObject({ status: 'cleared', hangupBy: 'agent' });
});

test('hanging up at the desk is hanging up', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'hangup', call });
  await nothingLeft(stand);
  expect(stand.calls.get(call)).toMatchObject({ status: 'cleared', hangupBy: 'agent' });
});

test('a customer on hold hears music, and is counted as held until retrieved', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'hold', call });
  await inBridge(stand, 'agent1');
  expect(customer(stand)?.music).toBe(true);
  expect(stand.call(call)?.status).toBe('held');
  expect(await stand.pbx.run('agent1', { do: 'hold', call })).toMatchObject({ ok: false, code: 'not-now' });
  await does(stand, 'agent1', { do: 'retrieve', call });
  await inBridge(stand, 'agent1', 'trunk');
  expect(customer(stand)?.music).toBe(false);
  expect(stand.call(call)).toMatchObject({ status: 'connected', holds: [{}] });
});

test('an agent mutes themselves, and types digits for the customer', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'mute', call });
  expect(stand.ari.world.at('agent1')?.muted).toBe(true);
  expect(stand.call(call)?.muted).toBe(true);
  await does(stand, 'agent1', { do: 'unmute', call });
  expect(stand.call(call)?.muted).toBe(false);
  await does(stand, 'agent1', { do: 'dtmf', call, digits: '4#' });
  const [pressed] = stand.ari.asked.filter(({ path }) => path.endsWith('/dtmf'));
  expect(pressed).toMatchObject({ path: `/channels/${call}/dtmf`, query: { dtmf: '4#' } });
});

test('a call given to a colleague rings there, and is theirs when they pick up', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'transfer-blind', call, to: '102' });
  await rings(stand, 'agent2');
  expect(stand.ari.world.at('agent1')).toBeUndefined();
  stand.ari.world.picksUp('agent2');
  await inBridge(stand, 'agent2', 'trunk');
  await shown(stand, { owners: ['agent1', 'agent2'], transfers: [{ kind: 'blind', to: 'agent2', completed: true }] });
  stand.ari.world.hangsUp(call);
  await nothingLeft(stand);
});

test('a call given to a colleague who does not take it rings where it came from', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'transfer-blind', call, to: '102' });
  await rings(stand, 'agent2');
  stand.ari.world.refuses('agent2');
  await rings(stand, 'agent1');
  stand.ari.world.picksUp('agent1');
  await inBridge(stand, 'agent1', 'trunk');
  await shown(stand, { status: 'connected', owners: ['agent1'] });
});

test('a call given to a number goes on in the dialplan, and is ours no longer', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'transfer-blind', call, to: '+33142685300' });
  await until(() => expect(customer(stand)).toMatchObject({ app: 'Playback', exten: '0142685300' }));
  await until(() => expect(stand.ari.world.at('agent1')).toBeUndefined());
  expect(stand.call(call)).toMatchObject({ handedOff: true, transfers: [{ to: '0142685300', completed: false }] });
  expect(stand.ari.exchange.bridges.size).toBe(0);
  stand.ari.world.hangsUp(call);
  await nothingLeft(stand);
});

async function consulting(): Promise<AriStand> {
  const stand = await talking('agent2');
  await does(stand, 'agent1', { do: 'transfer-consult', call, to: '102' });
  await shown(stand, { status: 'consulting', consultedTo: 'agent2' });
  await rings(stand, 'agent2');
  return stand;
}
async function asking(): Promise<AriStand> {
  const stand = await consulting();
  stand.ari.world.picksUp('agent2');
  await inBridge(stand, 'agent1', 'agent2');
  await shown(stand, { status: 'consulting', ringing: [] });
  return stand;
}

test('a colleague is asked while the customer hears music, and then has the call', async () => {
  const stand = await asking();
  expect(customer(stand)?.music).toBe(true);
  await does(stand, 'agent1', { do: 'transfer-complete', call });
  await inBridge(stand, 'agent2', 'trunk');
  await shown(stand, {
    ...{ status: 'connected', owners: ['agent1', 'agent2'] },
    transfers: [{ kind: 'attended', from: 'agent1', to: 'agent2', completed: true }],
  });
  stand.ari.world.hangsUp('agent2');
  await nothingLeft(stand);
  expect(stand.calls.get(call)).toMatchObject({ hangupBy: 'agent' });
});

test('a consultation that is not answered yet cannot be completed, and can be cancelled', async () => {
  const stand = await consulting();
  expect(await stand.pbx.run('agent1', { do: 'transfer-complete', call })).toMatchObject({ code: 'not-now' });
  await does(stand, 'agent1', { do: 'transfer-cancel', call });
  await shown(stand, { status: 'held', ringing: [] });
  await does(stand, 'agent1', { do: 'retrieve', call });
  await inBridge(stand, 'agent1', 'trunk');
});

test('a colleague who hangs up leaves the customer waiting for the agent', async () => {
  const stand = await asking();
  stand.ari.world.hangsUp('agent2');
  await shown(stand, { status: 'held' });
  await does(stand, 'agent1', { do: 'retrieve', call });
  await inBridge(stand, 'agent1', 'trunk');
});

test('an agent goes to and fro between the colleague and the customer', async () => {
  const stand = await asking();
  await does(stand, 'agent1', { do: 'transfer-swap', call });
  await inBridge(stand, 'agent1', 'trunk');
  await shown(stand, { status: 'connected' });
  await does(stand, 'agent1', { do: 'transfer-swap', call });
  await inBridge(stand, 'agent1', 'agent2');
  await shown(stand, { status: 'consulting', consultedTo: 'agent2' });
});

test('three speak together, and the call goes on when one of two agents leaves', async () => {
  const stand = await asking();
  await does(stand, 'agent1', { do: 'conference', call });
  await inBridge(stand, 'agent1', 'agent2', 'trunk');
  await shown(stand, { status: 'conferenced', conference: true });
  stand.ari.world.hangsUp('agent1');
  await inBridge(stand, 'agent2', 'trunk');
  stand.ari.world.hangsUp(call);
  await nothingLeft(stand);
});

test('an agent who hangs up while asking gives the customer to whoever was asked', async () => {
  const stand = await asking();
  stand.ari.world.hangsUp('agent1');
  await inBridge(stand, 'agent2', 'trunk');
  await shown(stand, { status: 'connected', owners: ['agent1', 'agent2'] });
});

test('an agent who hangs up while the colleague waits gives the customer to the colleague', async () => {
  const stand = await asking();
  await does(stand, 'agent1', { do: 'transfer-swap', call });
  await inBridge(stand, 'agent1', 'trunk');
  expect(stand.ari.world.at('agent2')?.music).toBe(true);
  stand.ari.world.hangsUp('agent1');
  await inBridge(stand, 'agent2', 'trunk');
  expect(stand.ari.world.at('agent2')?.music).toBe(false);
  await shown(stand, { status: 'connected', owners: ['agent1', 'agent2'] });
});

test('whoever asks a colleague neither holds nor retrieves: that would leave one of three unheard', async () => {
  const stand = await asking();
  for (const command of ['hold', 'retrieve'] as const)
    expect(await stand.pbx.run('agent1', { do: command, call })).toMatchObject({ code: 'not-now' });
  await inBridge(stand, 'agent1', 'agent2');
});

test('somebody outside is asked through the dialplan, on a line of their own', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'transfer-consult', call, to: '+33142685300' });
  const outside = 'Local/0142685300@from-internal/n';
  await rings(stand, outside);
  stand.ari.world.picksUp(outside);
  await inBridge(stand, outside, 'agent1');
  await does(stand, 'agent1', { do: 'transfer-complete', call });
  await inBridge(stand, outside, 'trunk');
  await shown(stand, { handedOff: true });
  stand.ari.world.hangsUp(outside);
  await nothingLeft(stand);
});

test('a call for anyone rings one ready agent after the other until one takes it', async () => {
  const stand = await opened('agent1', 'agent2');
  stand.ari.world.comesIn(call, CALLER, { stasis: ['inbound'] });
  await rings(stand, 'agent1');
  stand.ari.world.refuses('agent1');
  await rings(stand, 'agent2');
  expect(stand.ari.world.at('agent1')).toBeUndefined();
  stand.ari.world.picksUp('agent2');
  await inBridge(stand, 'agent2', 'trunk');
  await shown(stand, { owners: ['agent2'], offeredTo: ['agent1', 'agent2'] });
});

test('a call for anyone waits while nobody is ready, and rings the first who is', async () => {
  const stand = await opened('agent1', 'agent2');
  await stand.pbx.setAgent('agent1', 'paused', 'lunch');
  await stand.pbx.setAgent('agent2', 'wrap-up', null);
  stand.ari.world.comesIn(call, CALLER, { stasis: ['inbound'] });
  await until(() => expect(stand.ari.acts()).toContain(`POST /channels/${call}/ring`));
  expect(stand.ari.world.at('agent1') ?? stand.ari.world.at('agent2')).toBeUndefined();
  await stand.pbx.setAgent('agent2', 'ready', null);
  await rings(stand, 'agent2');
});

test('two callers who wait for anyone do not ring at the same agent', async () => {
  const stand = await opened('agent1', 'agent2');
  await stand.pbx.setAgent('agent1', 'paused', 'lunch');
  await stand.pbx.setAgent('agent2', 'paused', 'lunch');
  for (const id of [call, '1700.2']) stand.ari.world.comesIn(id, CALLER, { stasis: ['inbound'] });
  await until(() => expect(stand.ari.acts()).toContain('POST /channels/1700.2/ring'));
  await stand.pbx.setAgent('agent1', 'ready', null);
  await rings(stand, 'agent1');
  await stand.pbx.setAgent('agent2', 'ready', null);
  await rings(stand, 'agent2');
  expect(dialled(stand)).toEqual(['PJSIP/agent1', 'PJSIP/agent2']);
});

test('an agent whose call has just ended is not rung before their desk can say that they wrap it up', async () => {
  const stand = await talking();
  stand.ari.world.comesIn('1700.2', CALLER, { stasis: ['inbound'] });
  await until(() => expect(stand.ari.acts()).toContain('POST /channels/1700.2/ring'));
  stand.ari.world.hangsUp('agent1');
  await until(() => expect(stand.agents.get('agent1')?.phone).toBe('idle'));
  await stand.pbx.setAgent('agent1', 'wrap-up', null);
  expect(dialled(stand)).toEqual(['PJSIP/agent1']);
  await stand.pbx.setAgent('agent1', 'ready', null);
  await until(() => expect(dialled(stand)).toEqual(['PJSIP/agent1', 'PJSIP/agent1']));
});

test('an agent who rejects a call at the desk is rung no longer', async () => {
  const stand = await opened('agent1', 'agent2');
  stand.ari.world.comesIn(call, CALLER, { stasis: ['inbound'] });
  await rings(stand, 'agent1');
  await shown(stand, { ringing: ['agent1'] });
  await does(stand, 'agent1', { do: 'reject', call });
  await rings(stand, 'agent2');
  await shown(stand, { ringing: ['agent2'] });
});

test('a caller who gives up while a phone rings takes the ringing along', async () => {
  const stand = await opened('agent1');
  stand.ari.world.comesIn(call, CALLER, { stasis: ['inbound'] });
  await rings(stand, 'agent1');
  stand.ari.world.hangsUp(call);
  await nothingLeft(stand);
  expect(stand.calls.get(call)).toMatchObject({ status: 'failed', outcome: 'missed', hangupBy: 'caller' });
});

test.each(['101', '999'])('a call for extension %s that nobody takes goes on in the dialplan', async (extension) => {
  const stand = await opened('agent1');
  stand.ari.world.comesIn(call, CALLER, { stasis: ['agent', extension] });
  if (extension === '101') {
    await rings(stand, 'agent1');
    stand.ari.world.refuses('agent1');
  }
  await until(() => expect(customer(stand)?.app).toBe('Playback'));
});

test('where no event says which legs belong together, a handed-over call is one call all the same', async () => {
  const stand = await opened('agent1');
  stand.ari.state.isStock = true;
  stand.ari.world.comesIn(call, CALLER, { stasis: ['agent', '101'] });
  await rings(stand, 'agent1');
  await shown(stand, { status: 'alerting', ringing: ['agent1'] });
  stand.ari.world.picksUp('agent1');
  await shown(stand, { status: 'connected', owners: ['agent1'] });
  expect(stand.pbx.calls()).toHaveLength(1);
});
