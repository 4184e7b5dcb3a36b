import { expect, test } from 'vitest';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { BridgeCommand } from '../../../shared/link/bridge/commands.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { eachPbxCheck } from '../eachPbxCheck.ts';
import type { SimulatorOptions } from './createSimulator.ts';
import { createSimulator } from './createSimulator.ts';

const HOUR_MS = 3_600_000;

/** An exchange with one desk, at 101, and its witness. */
async function exchange(options: Partial<SimulatorOptions> = {}) {
  const clock = createHandClock();
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [], ...options });
  const told: { call: string; at: number; event: CallEvent }[] = [];
  const phones: string[] = [];
  await pbx.start({
    event: (call, event) => told.push({ call, at: clock.now(), event }),
    agents: (changed) => phones.push(...changed.map(({ agent, status, phone }) => `${agent} ${status} ${phone}`)),
    health: () => {},
    resynced: () => {},
  });
  const agent = pbx.agentAt('101') as string;
  pbx.present?.(agent, true, 'Amina');
  const run = (command: BridgeCommand, by = agent) => pbx.run(by, command);
  const ring = (from: string | null = '+33612345678', to = '101') => {
    const rung = pbx.simulation.ring({ from, to, withheld: false, name: null });
    if (!rung.ok) throw new Error(rung.message);
    return rung.value.call;
  };
  const call = (id: string) => pbx.calls().find((one) => one.id === id);
  const types = (id: string) => told.filter((one) => one.call === id).map(({ event }) => event.type);
  const last = (id: string) => told.filter((one) => one.call === id).at(-1)?.event;
  const talk = async () => {
    const id = ring();
    await run({ do: 'answer', call: id });
    return id;
  };
  return { pbx, clock, told, phones, agent, run, ring, call, types, last, talk };
}

const checks = eachPbxCheck(async () => {
  const clock = createHandClock();
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [] });
  return {
    pbx,
    extension: '101',
    ringIn: async (from) => {
      pbx.simulation.ring({ from: from ?? '+33612345678', withheld: from === null, name: 'Claire Dupont', to: '101' });
    },
    pickUp: async (call) => void (await pbx.run('agent-101', { do: 'answer', call })),
    callerHangsUp: async (call) => void pbx.simulation.hangUp(call),
    settle: async () => clock.pass(HOUR_MS),
    end: () => pbx.stop(),
  };
});
for (const { title, run } of checks) test(title, run);

test('the same seed brings the same day', async () => {
  const day = async (seed: number) => {
    const { clock, told } = await exchange({ seed, perHour: 80 });
    clock.pass(HOUR_MS);
    return told.map(({ call, at, event }) => `${at} ${call} ${event.type}`);
  };
  expect(await day(3)).toEqual(await day(3));
  expect(await day(3)).not.toEqual(await day(4));
});

test('callers come at the asked pace while the agent takes each call and is ready again', async () => {
  const { clock, told, run, pbx } = await exchange({ perHour: 80 });
  for (let second = 0; second < 3_600; second += 1) {
    clock.pass(1_000);
    for (const call of pbx.calls()) {
      if (call.status === 'alerting') await run({ do: 'answer', call: call.id });
      else if (call.status === 'connected') await run({ do: 'hangup', call: call.id });
    }
  }
  const arrived = told.filter(({ event }) => event.type === 'arrived').length;
  expect(arrived).toBeGreaterThan(50);
  expect(arrived).toBeLessThan(110);
});

test('silence is silence', async () => {
  const { clock, told } = await exchange({ perHour: 0 });
  clock.pass(HOUR_MS);
  expect(told).toEqual([]);
});

test.each(['paused', 'wrap-up', 'signed-out'] as const)(
  'the phone of an agent who is %s never rings',
  async (status) => {
    const { clock, told, pbx, agent, ring } = await exchange({ perHour: 3_600 });
    await pbx.setAgent(agent, status, null);
    const id = ring();
    clock.pass(240_000);
    expect(told.some(({ event }) => event.type === 'offered')).toBe(false);
    await pbx.setAgent(agent, 'ready', null);
    expect(pbx.calls().find((call) => call.id === id)).toMatchObject({ ringing: [agent] });
  },
);

test('nobody is rung by themselves while on a call, but a second call may be asked for', async () => {
  const { clock, told, ring, talk, call, agent } = await exchange({ perHour: 3_600 });
  const first = await talk();
  clock.pass(100_000);
  expect(told.filter(({ event }) => event.type === 'arrived')).toHaveLength(1);
  const second = ring('+33698765432');
  expect(call(second)).toMatchObject({ ringing: [agent] });
  expect(call(first)).toMatchObject({ status: 'connected' });
});

test('answering a second call puts the first on hold, and going back holds the second', async () => {
  const { run, ring, talk, call } = await exchange();
  const first = await talk();
  const second = ring('+33698765432');
  await run({ do: 'answer', call: second });
  expect([call(first)?.status, call(second)?.status]).toEqual(['held', 'connected']);
  await run({ do: 'retrieve', call: first });
  expect([call(first)?.status, call(second)?.status]).toEqual(['connected', 'held']);
});

test('a caller nobody answers gives up and was missed', async () => {
  const { clock, ring, last } = await exchange();
  const id = ring();
  clock.pass(61_000);
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'missed', hangupBy: 'caller' });
});

test('a customer who has said all hangs up', async () => {
  const { clock, talk, last } = await exchange();
  const id = await talk();
  clock.pass(16 * 60_000);
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'answered', hangupBy: 'caller' });
});

test('a refused call of a queue goes to a colleague, whose answer is seen', async () => {
  const { pbx, clock, run, call, agent } = await exchange();
  const rung = pbx.simulation.ring({ from: '+33612345678', to: null, withheld: false, name: null });
  const id = rung.ok ? rung.value.call : '';
  await run({ do: 'reject', call: id });
  expect(call(id)).toMatchObject({ ringing: ['agent-102'] });
  clock.pass(5_000);
  expect(call(id)).toMatchObject({ status: 'connected', owners: ['agent-102'], offeredTo: [agent, 'agent-102'] });
});

test('a refused call that was for one agent only is over', async () => {
  const { run, ring, last } = await exchange();
  const id = ring();
  await run({ do: 'reject', call: id });
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'rejected', hangupBy: 'agent' });
});

test.each([
  ['0142685301', 'busy', 17],
  ['0142685302', 'no-answer', 19],
  ['0142685304', 'congestion', 34],
  ['0142685309', 'unallocated', 1],
])('%s is dialled and meets its fate: %s', async (number, outcome, causeCode) => {
  const { clock, run, last } = await exchange();
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
  const { clock, run, call, agent, types } = await exchange();
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
  const { run, told } = await exchange();
  expect(await run({ do: 'dial', number: 'bonjour' })).toMatchObject({ ok: false, code: 'number-invalid' });
  expect(await run({ do: 'dial', number: '12345' })).toMatchObject({ ok: false, code: 'number-invalid' });
  expect(told).toEqual([]);
});

test('a blind transfer is the colleague’s once they answer', async () => {
  const { clock, run, talk, call, types, agent } = await exchange();
  const id = await talk();
  expect(await run({ do: 'transfer-blind', call: id, to: '102' })).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ handedOff: true, ringing: ['agent-102'] });
  clock.pass(5_000);
  expect(call(id)).toMatchObject({ owners: [agent, 'agent-102'], transfers: [{ kind: 'blind', completed: true }] });
  expect(types(id).filter((type) => type === 'ended')).toEqual([]);
});

test('a blind transfer that meets a busy number rings back at whoever gave it away', async () => {
  const { clock, run, talk, call, agent } = await exchange();
  const id = await talk();
  await run({ do: 'transfer-blind', call: id, to: '0142685301' });
  clock.pass(3_000);
  expect(call(id)).toMatchObject({ ringing: [agent], handedOff: true });
  await run({ do: 'answer', call: id });
  expect(call(id)).toMatchObject({ status: 'connected', ringing: [], transfers: [{ completed: false }] });
  expect(call(id)?.handedOff).toBeUndefined();
});

test('an attended transfer: consult, go back and forth, hand over', async () => {
  const { clock, run, talk, call, agent } = await exchange();
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
  const { run, talk, call } = await exchange();
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '102' });
  await run({ do: 'transfer-cancel', call: id });
  expect(call(id)).toMatchObject({ status: 'held', ringing: [] });
  expect(await run({ do: 'retrieve', call: id })).toMatchObject({ ok: true });
});

test('three may speak together, until the colleague leaves', async () => {
  const { clock, run, talk, call, agent } = await exchange();
  const id = await talk();
  await run({ do: 'transfer-consult', call: id, to: '102' });
  clock.pass(5_000);
  expect(await run({ do: 'conference', call: id })).toMatchObject({ ok: true });
  expect(call(id)).toMatchObject({ status: 'conferenced', conference: true });
  clock.pass(121_000);
  expect(call(id)).toMatchObject({ status: 'connected', owners: [agent] });
});

test('no call goes to a colleague who is not free, nor to oneself', async () => {
  const { pbx, run, talk } = await exchange();
  const id = await talk();
  await pbx.setAgent('agent-102', 'paused', 'break');
  expect(await run({ do: 'transfer-blind', call: id, to: '102' })).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run({ do: 'transfer-consult', call: id, to: '101' })).toMatchObject({ ok: false, code: 'not-allowed' });
});

test('commands that do not fit the state of the call are refused and change nothing', async () => {
  const { run, ring, told } = await exchange();
  const call = ring();
  const before = told.length;
  expect(await run({ do: 'retrieve', call })).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run({ do: 'hold', call })).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run({ do: 'hangup', call: 'elsewhere' })).toMatchObject({ ok: false, code: 'no-such-call' });
  expect(told).toHaveLength(before);
});

test('colleagues have days of their own, without calls of ours', async () => {
  const { clock, phones, told } = await exchange();
  clock.pass(HOUR_MS);
  expect(new Set(phones.filter((line) => line.startsWith('agent-103')))).toEqual(
    new Set(['agent-103 ready idle', 'agent-103 ready talking', 'agent-103 wrap-up idle', 'agent-103 paused idle']),
  );
  expect(told).toEqual([]);
});

test('a load of calls is evenly spaced, rings and is given up', async () => {
  const { clock, pbx, told } = await exchange();
  expect(pbx.simulation.load({ perSecond: 10, forMs: 2_000, answer: false })).toMatchObject({
    ok: true,
    value: { calls: 20 },
  });
  clock.pass(6_000);
  const arrivals = told.filter(({ event }) => event.type === 'arrived').map(({ at }) => at);
  expect(arrivals).toHaveLength(20);
  expect(new Set(arrivals.slice(1).map((at, n) => at - (arrivals[n] ?? 0)))).toEqual(new Set([100]));
  expect(told.filter(({ event }) => event.type === 'ended')).toHaveLength(20);
});

test('known people call, some share a number, some withhold theirs, strangers come from numbers that nobody has', async () => {
  const callers = [...Array(30).keys()].map((n) => ({
    number: `+336123456${String(n % 25).padStart(2, '0')}`,
    name: null,
  }));
  const { clock, told } = await exchange({ perHour: 3_600, callers });
  for (let minute = 0; minute < 240; minute += 1) clock.pass(60_000);
  const numbers = told.flatMap(({ event }) => (event.type === 'arrived' ? [event.remote] : []));
  const known = new Set(callers.map(({ number }) => number));
  expect(numbers.some(({ withheld }) => withheld)).toBe(true);
  expect(numbers.some(({ number }) => number && known.has(number))).toBe(true);
  const strangers = numbers.flatMap(({ number }) => (number && !known.has(number) ? [number] : []));
  expect(strangers.length).toBeGreaterThan(0);
  for (const number of strangers) expect(number).toMatch(/^\+33(63998|19900)\d{4}$/);
});
