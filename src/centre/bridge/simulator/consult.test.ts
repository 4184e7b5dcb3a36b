import { expect, test } from 'vitest';
import { rehearseExchange } from '../../rehearsal/rehearseExchange.ts';

test('a blind transfer is the colleague’s once they answer', async () => {
  const { clock, run, talk, call, types, agent } = await rehearseExchange();
  const id = await talk();
  expect(await run({ do: 'transfer-blind', call: id, to: '102' })).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ handedOff: true, ringing: ['agent-102'] });
  clock.pass(5_000);
  expect(call(id)).toMatchObject({ owners: [agent, 'agent-102'], transfers: [{ kind: 'blind', completed: true }] });
  expect(types(id).filter((type) => type === 'ended')).toEqual([]);
});

test('a blind transfer that meets a busy number rings back at whoever gave it away', async () => {
  const { clock, run, talk, call, agent } = await rehearseExchange();
  const id = await talk();
  await run({ do: 'transfer-blind', call: id, to: '0142685301' });
  clock.pass(3_000);
  expect(call(id)).toMatchObject({ ringing: [agent], handedOff: true });
  await run({ do: 'answer', call: id });
  expect(call(id)).toMatchObject({ status: 'connected', ringing: [], transfers: [{ completed: false }] });
  expect(call(id)?.handedOff).toBeUndefined();
});

test('an attended transfer: consult, go back and forth, hand over', async () => {
  const { clock, run, talk, call, agent } = await rehearseExchange();
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '102' });
  expect(await run({ do: 'transfer-complete', call: id })).toMatchObject({ ok: false, code: 'not-now' });
  clock.pass(5_000);
  await run({ do: 'transfer-swap', call: id });
  expect(call(id)?.status).toBe('connected');
  await run({ do: 'transfer-swap', call: id });
  expect(call(id)?.status).toBe('consulting');
  expect(await run({ do: 'transfer-complete', call: id })).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({
    status: 'connected',
    owners: [agent, 'agent-102'],
    transfers: [{ kind: 'attended', completed: true }],
  });
});

test('a consultation that is called off leaves the customer waiting', async () => {
  const { run, talk, call } = await rehearseExchange();
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '102' });
  await run({ do: 'transfer-cancel', call: id });
  expect(call(id)).toMatchObject({ status: 'held', ringing: [] });
  expect(await run({ do: 'retrieve', call: id })).toMatchObject({ ok: true });
});

test('three may speak together, until the colleague leaves', async () => {
  const { clock, run, talk, call, agent } = await rehearseExchange();
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '102' });
  clock.pass(5_000);
  expect(await run({ do: 'conference', call: id })).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ status: 'conferenced', conference: true });
  clock.pass(121_000);
  expect(call(id)).toMatchObject({ status: 'connected', owners: [agent] });
});

test('no call goes to a colleague who is not free, nor to oneself', async () => {
  const { pbx, run, talk } = await rehearseExchange();
  const id = await talk();
  await pbx.setAgent('agent-102', 'paused', 'break');
  expect(await run({ do: 'transfer-blind', call: id, to: '102' })).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run({ do: 'transfer-consult', call: id, to: '101' })).toMatchObject({ ok: false, code: 'not-allowed' });
});

test('a colleague at a desk is consulted, answers by hand, and is given the call', async () => {
  const { pbx, run, talk, call, agent } = await rehearseExchange();
  const badr = pbx.agentAt('105') as string;
  pbx.present?.(badr, true, 'Badr');
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '105' });
  expect(await run({ do: 'answer', call: id }, badr)).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ status: 'consulting', owners: [agent], ringing: [] });
  expect(pbx.agents().find((entry) => entry.agent === badr)).toMatchObject({ phone: 'talking' });
  await run({ do: 'transfer-complete', call: id });
  expect(call(id)).toMatchObject({ status: 'connected', owners: [agent, badr] });
  expect(await run({ do: 'hangup', call: id }, badr)).toMatchObject({ ok: true });
});

test('a consulted colleague who refuses leaves the customer with the agent', async () => {
  const { pbx, run, talk, call } = await rehearseExchange();
  const badr = pbx.agentAt('105') as string;
  pbx.present?.(badr, true, 'Badr');
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '105' });
  await run({ do: 'reject', call: id }, badr);
  expect(call(id)).toMatchObject({ status: 'held', ringing: [] });
});

test('who called three together hangs up, and the other two go on: the colleague has the call', async () => {
  const { pbx, run, talk, call, agent } = await rehearseExchange();
  const badr = pbx.agentAt('105') as string;
  pbx.present?.(badr, true, 'Badr');
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '105' });
  await run({ do: 'answer', call: id }, badr);
  await run({ do: 'conference', call: id });
  expect(await run({ do: 'hangup', call: id })).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ status: 'connected', conference: true, owners: [agent, badr] });
  expect(await run({ do: 'hangup', call: id }, badr)).toMatchObject({ ok: true });
  expect(pbx.calls()).toEqual([]);
});
