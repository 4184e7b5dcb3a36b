import { expect, test, vi } from 'vitest';
import { createLog } from '../../log.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { createNoPbx } from '../createNoPbx.ts';
import type { Pbx, PbxListener } from '../pbx.ts';
import { createSwitchablePbx } from './switchablePbx.ts';

const log = createLog('silent');

/** A telephony of which only the beginning and the end matter. */
function pbx(kind: Pbx['kind'], change: Partial<Pbx> = {}) {
  let told: PbxListener | undefined;
  const made: Pbx = {
    ...createNoPbx(),
    kind,
    start: async (listener) => {
      told = listener;
      listener.health('up', null);
    },
    ...change,
  };
  return { made, say: () => told as PbxListener };
}
function listen() {
  const told: string[] = [];
  const listener: PbxListener = {
    event: () => told.push('event'),
    agents: () => told.push('agents'),
    health: (state) => told.push(state),
    resynced: (calls) => told.push(`${calls.length} calls`),
    replaced: () => told.push('replaced'),
  };
  return { told, listener };
}

test('calls end, the line is down, the new one comes up, and only then everybody is told', async () => {
  const { told, listener } = listen();
  const both = createSwitchablePbx(() => pbx('simulator').made, createHandClock(), log);
  await both.start(listener);
  expect(await both.switchTo(() => pbx('webhook').made)).toEqual({ ok: true, value: {} });
  expect(told).toEqual(['up', '0 calls', 'down', 'up', 'replaced']);
  expect(both.kind).toBe('webhook');
});

test('what a telephony that was replaced still says is not heard', async () => {
  const { told, listener } = listen();
  const old = pbx('asterisk-ami');
  const both = createSwitchablePbx(() => old.made, createHandClock(), log);
  await both.start(listener);
  await both.switchTo(() => pbx('none').made);
  told.length = 0;
  old.say().health('up', 3);
  old.say().resynced([]);
  old.say().agents([]);
  expect(told).toEqual([]);
});

test('one that does not start gives way to the one before', async () => {
  const { told, listener } = listen();
  const both = createSwitchablePbx(() => pbx('simulator').made, createHandClock(), log);
  await both.start(listener);
  const start = () => Promise.reject(new Error('no'));
  expect(await both.switchTo(() => pbx('webhook', { start }).made)).toMatchObject({
    ok: false,
    code: 'telephony-refused',
  });
  expect(both.kind).toBe('simulator');
  expect(told.slice(-2)).toEqual(['up', 'replaced']);
});

test('for one that cannot be made nothing is stopped, and no call is lost', async () => {
  const { told, listener } = listen();
  const stop = vi.fn(async () => {});
  const both = createSwitchablePbx(() => pbx('simulator', { stop }).made, createHandClock(), log);
  await both.start(listener);
  const broken = () => {
    throw new Error('broken');
  };
  expect(await both.switchTo(broken)).toMatchObject({ ok: false, code: 'telephony-refused' });
  expect(stop).not.toHaveBeenCalled();
  expect(told).toEqual(['up']);
});

test('one that does not stop is left behind after its time', async () => {
  const { listener } = listen();
  const clock = createHandClock();
  const stuck = pbx('asterisk-ami', { stop: () => new Promise(() => {}) });
  const both = createSwitchablePbx(() => stuck.made, clock, log);
  await both.start(listener);
  const switched = both.switchTo(() => pbx('none').made);
  await vi.waitFor(() => {
    clock.pass(1_000);
    expect(both.kind).toBe('none');
  });
  expect(await switched).toMatchObject({ ok: true });
});
