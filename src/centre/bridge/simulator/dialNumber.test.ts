import { expect, test } from 'vitest';
import { rehearseExchange } from '../../rehearsal/rehearseExchange.ts';

test.each([
  ['0142685301', 'busy', 17],
  ['0142685302', 'no-answer', 19],
  ['0142685304', 'congestion', 34],
  ['0142685309', 'unallocated', 1],
])('%s is dialled and meets its fate: %s', async (number, outcome, causeCode) => {
  const { clock, run, last } = await rehearseExchange();
  const made = await run({ do: 'dial', number });
  clock.pass(30_000);
  expect(last(made.ok ? (made.value.call ?? '') : '')).toMatchObject({
    type: 'ended',
    outcome,
    causeCode,
    hangupBy: 'pbx',
  });
});

test('any other number rings and is answered within six seconds', async () => {
  const { clock, run, call, agent, types } = await rehearseExchange();
  const made = await run({ do: 'dial', number: '01 42 68 53 00' });
  const id = made.ok ? (made.value.call ?? '') : '';
  clock.pass(6_000);
  expect(types(id)).toEqual(['arrived', 'offered', 'answered']);
  expect(call(id)).toMatchObject({
    direction: 'outbound',
    remote: { number: '+33142685300' },
    owners: [agent],
    ringing: [],
  });
});

test('what is no number is refused before anything happens', async () => {
  const { run, told } = await rehearseExchange();
  expect(await run({ do: 'dial', number: 'bonjour' })).toMatchObject({ ok: false, code: 'number-invalid' });
  expect(await run({ do: 'dial', number: '12345' })).toMatchObject({ ok: false, code: 'number-invalid' });
  expect(told).toEqual([]);
});

test('a colleague at a desk is called, answers by hand, and both have the call', async () => {
  const { pbx, clock, run, call, agent, last } = await rehearseExchange();
  const badr = pbx.agentAt('105') as string;
  pbx.present?.(badr, true, 'Badr');
  const made = await run({ do: 'dial', number: '105' });
  const id = made.ok ? (made.value.call ?? '') : '';
  clock.pass(10_000);
  expect(call(id)).toMatchObject({ direction: 'internal', status: 'alerting', ringing: [badr] });
  expect(await run({ do: 'answer', call: id }, badr)).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ status: 'connected', owners: [agent, badr] });
  await run({ do: 'hangup', call: id }, badr);
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'answered' });
});
