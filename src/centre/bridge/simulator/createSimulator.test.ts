import { expect, test } from 'vitest';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { rehearseExchange } from '../../rehearsal/rehearseExchange.ts';
import { eachPbxCheck } from '../eachPbxCheck.ts';
import { createSimulator } from './createSimulator.ts';

const HOUR_MS = 3_600_000;

const checks = eachPbxCheck(async () => {
  const clock = createHandClock();
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [], isRecording: true });
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
    recorder: { begins: async () => {}, falters: async () => void pbx.simulation.fault('recorder') },
  };
});
for (const { title, run } of checks) test(title, run);

test('the same seed brings the same day', async () => {
  const day = async (seed: number) => {
    const { clock, told } = await rehearseExchange({ seed, perHour: 80 });
    clock.pass(HOUR_MS);
    return told.map(({ call, at, event }) => `${at} ${call} ${event.type}`);
  };
  expect(await day(3)).toEqual(await day(3));
  expect(await day(3)).not.toEqual(await day(4));
});

test('callers come at the asked pace while the agent takes each call and is ready again', async () => {
  const { clock, told, run, pbx } = await rehearseExchange({ perHour: 80 });
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
  const { clock, told } = await rehearseExchange({ perHour: 0 });
  clock.pass(HOUR_MS);
  expect(told).toEqual([]);
});

test.each(['paused', 'wrap-up', 'signed-out'] as const)(
  'the phone of an agent who is %s never rings',
  async (status) => {
    const { clock, told, pbx, agent, ring } = await rehearseExchange({ perHour: 3_600 });
    await pbx.setAgent(agent, status, null);
    const id = ring();
    clock.pass(240_000);
    expect(told.some(({ event }) => event.type === 'offered' && event.agent === agent)).toBe(false);
    await pbx.setAgent(agent, 'ready', null);
    expect(pbx.calls().find((call) => call.id === id)).toMatchObject({ ringing: [agent] });
  },
);

test('nobody is rung by themselves while on a call, but a second call may be asked for', async () => {
  const { clock, told, ring, talk, call, agent } = await rehearseExchange({ perHour: 3_600 });
  const first = await talk();
  clock.pass(100_000);
  expect(told.filter(({ event }) => event.type === 'offered' && event.agent === agent)).toHaveLength(1);
  const second = ring('+33698765432');
  expect(call(second)).toMatchObject({ ringing: [agent] });
  expect(call(first)).toMatchObject({ status: 'connected' });
});

test('answering a second call puts the first on hold, and going back holds the second', async () => {
  const { run, ring, talk, call } = await rehearseExchange();
  const first = await talk();
  const second = ring('+33698765432');
  await run({ do: 'answer', call: second });
  expect([call(first)?.status, call(second)?.status]).toEqual(['held', 'connected']);
  await run({ do: 'retrieve', call: first });
  expect([call(first)?.status, call(second)?.status]).toEqual(['connected', 'held']);
});

test('a caller nobody answers gives up and was missed', async () => {
  const { clock, ring, last } = await rehearseExchange();
  const id = ring();
  clock.pass(61_000);
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'missed', hangupBy: 'caller' });
});

test('a customer who has said all hangs up', async () => {
  const { clock, talk, last } = await rehearseExchange();
  const id = await talk();
  clock.pass(16 * 60_000);
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'answered', hangupBy: 'caller' });
});

test('a refused call of a queue goes to a colleague, whose answer is seen', async () => {
  const { pbx, clock, run, call, agent } = await rehearseExchange();
  const rung = pbx.simulation.ring({ from: '+33612345678', to: null, withheld: false, name: null });
  const id = rung.ok ? rung.value.call : '';
  await run({ do: 'reject', call: id });
  expect(call(id)).toMatchObject({ ringing: ['agent-102'] });
  clock.pass(5_000);
  expect(call(id)).toMatchObject({ status: 'connected', owners: ['agent-102'], offeredTo: [agent, 'agent-102'] });
});

test('a refused call that was for one agent only is over', async () => {
  const { run, ring, last } = await rehearseExchange();
  const id = ring();
  await run({ do: 'reject', call: id });
  expect(last(id)).toMatchObject({ type: 'ended', outcome: 'rejected', hangupBy: 'agent' });
});

test('commands that do not fit the state of the call are refused and change nothing', async () => {
  const { run, ring, told } = await rehearseExchange();
  const call = ring();
  const before = told.length;
  expect(await run({ do: 'retrieve', call })).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run({ do: 'hold', call })).toMatchObject({ ok: false, code: 'not-now' });
  expect(await run({ do: 'hangup', call: 'elsewhere' })).toMatchObject({ ok: false, code: 'no-such-call' });
  expect(told).toHaveLength(before);
});

test('colleagues have days of their own, and their calls are calls that anybody may see', async () => {
  const { clock, phones, told, pbx } = await rehearseExchange({ perHour: 60 });
  pbx.present?.('agent-101', false);
  clock.pass(HOUR_MS);
  expect(new Set(phones.filter((line) => line.startsWith('agent-103')))).toEqual(
    new Set([
      ...['agent-103 ready idle', 'agent-103 ready ringing', 'agent-103 ready talking'],
      ...['agent-103 wrap-up idle', 'agent-103 paused idle'],
    ]),
  );
  const hers = told.filter(({ event }) => event.type === 'answered' && event.agent === 'agent-103');
  expect(hers.length).toBeGreaterThan(3);
  const ended = told.filter(({ call, event }) => event.type === 'ended' && hers.some((one) => one.call === call));
  expect(ended.length).toBeGreaterThanOrEqual(hers.length - 1);
});

test('where no calls come, none come to colleagues', async () => {
  const { clock, phones, told } = await rehearseExchange();
  clock.pass(HOUR_MS);
  expect(new Set(phones.filter((line) => line.startsWith('agent-103')))).toEqual(
    new Set(['agent-103 ready idle', 'agent-103 paused idle']),
  );
  expect(told).toEqual([]);
});

test('a colleague whose place somebody takes has no day of her own until they leave', async () => {
  const { clock, pbx, phones } = await rehearseExchange({ perHour: 60 });
  clock.pass(1);
  pbx.present?.('agent-103', true, 'Zoé');
  await pbx.setAgent('agent-103', 'paused', null);
  clock.pass(60_000);
  phones.length = 0;
  clock.pass(HOUR_MS);
  expect(phones.filter((line) => line.startsWith('agent-103'))).toEqual([]);
  await pbx.setAgent('agent-103', 'ready', null);
  pbx.present?.('agent-103', false);
  clock.pass(HOUR_MS);
  expect(phones).toContain('agent-103 ready talking');
});

test('a load of calls is evenly spaced, rings and is given up', async () => {
  const { clock, pbx, told } = await rehearseExchange();
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
  const { clock, told } = await rehearseExchange({ perHour: 3_600, callers });
  for (let minute = 0; minute < 240; minute += 1) clock.pass(60_000);
  const numbers = told.flatMap(({ event }) => (event.type === 'arrived' ? [event.remote] : []));
  const known = new Set(callers.map(({ number }) => number));
  expect(numbers.some(({ withheld }) => withheld)).toBe(true);
  expect(numbers.some(({ number }) => number && known.has(number))).toBe(true);
  const strangers = numbers.flatMap(({ number }) => (number && !known.has(number) ? [number] : []));
  expect(strangers.length).toBeGreaterThan(0);
  for (const number of strangers) expect(number).toMatch(/^\+33(63998|19900)\d{4}$/);
});
