import { expect, test } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import type { LineFault } from '../../../shared/link/bridge/commands.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { LATE_BY_MS, LOST_MS, RESTART_MS, STUCK_MS } from './createFaults.ts';
import { createSimulator } from './createSimulator.ts';

/** agent1 talks with a customer; all that the centre hears is written down. */
async function talking() {
  const clock = createHandClock();
  const pbx = createSimulator({
    clock,
    seed: 7,
    perHour: 0,
    callers: [],
    agents: { 101: 'agent1' },
    isRecording: true,
  });
  const heard: string[] = [];
  const truth: Call[][] = [];
  await pbx.start({
    event: (_call, { type }) => heard.push(type),
    agents: () => {},
    health: (state, _ms, trouble) => heard.push(trouble ? `${state} ${trouble}` : state),
    resynced: (calls) => {
      heard.push('resynced');
      truth.push(calls);
    },
  });
  pbx.present?.('agent1', true, 'Amina');
  const rung = pbx.simulation.ring({ from: '+33612345678', to: '101', withheld: false, name: null });
  const call = rung.ok ? rung.value.call : '';
  await pbx.run('agent1', { do: 'answer', call });
  heard.length = 0;
  const fault = (kind: LineFault) => pbx.run('agent1', { do: 'simulate-fault', fault: kind });
  return { clock, pbx, call, heard, truth, fault };
}

test('a PBX that restarts is down, has no calls when it is back, and takes new ones', async () => {
  const { clock, pbx, heard, truth, fault } = await talking();
  await fault('restart');
  expect(heard).toEqual(['down unreachable']);
  const request = { from: null, to: '101', withheld: false, name: null };
  expect(pbx.simulation.ring(request)).toMatchObject({ ok: false, code: 'telephony-down' });
  clock.pass(RESTART_MS);
  expect(heard).toEqual(['down unreachable', 'resyncing', 'resynced', 'up']);
  expect(truth.at(-1)).toEqual([]);
  expect(pbx.simulation.ring(request)).toMatchObject({ ok: true });
  expect(pbx.agents().find(({ agent }) => agent === 'agent1')).toMatchObject({ phone: 'ringing' });
});

test('of events that are lost nothing is heard, until the calls are shown as they are', async () => {
  const { clock, pbx, call, heard, truth, fault } = await talking();
  await fault('lost-events');
  await pbx.run('agent1', { do: 'hold', call });
  expect(heard).toEqual([]);
  clock.pass(LOST_MS);
  expect(heard).toEqual(['resyncing', 'resynced', 'up']);
  expect(truth.at(-1)).toMatchObject([{ id: call, status: 'held' }]);
});

test('events that come late come all, in their order', async () => {
  const { clock, pbx, call, heard, fault } = await talking();
  await fault('late-events');
  await pbx.run('agent1', { do: 'hold', call });
  clock.pass(1_000);
  await pbx.run('agent1', { do: 'retrieve', call });
  expect(heard).toEqual([]);
  clock.pass(LATE_BY_MS - 1_000);
  expect(heard).toEqual(['held']);
  await fault('none');
  expect(heard).toEqual(['held', 'retrieved']);
  await pbx.run('agent1', { do: 'hold', call });
  expect(heard).toEqual(['held', 'retrieved', 'held']);
});

test('a recorder that does not answer refuses for a minute, and the call is recorded on', async () => {
  const { clock, pbx, call, heard, fault } = await talking();
  const pause = () => pbx.run('agent1', { do: 'record-pause', call });
  await fault('recorder');
  expect(await pause()).toMatchObject({ ok: false, code: 'telephony-refused' });
  expect(pbx.calls()).toMatchObject([{ id: call, recording: { state: 'on' } }]);
  clock.pass(STUCK_MS);
  expect(heard).toEqual([]);
  expect(await pause()).toMatchObject({ ok: true });
  expect(await pause()).toMatchObject({ ok: false, code: 'not-now' });
  expect(heard).toEqual(['recordingPaused']);
});

test.each([
  ['busy', 17],
  ['no-answer', 19],
  ['rejected', 21],
  ['congestion', 34],
  ['unallocated', 1],
] as const)('whoever is dialled may be made to be %s', async (fate, causeCode) => {
  const clock = createHandClock();
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [], agents: { 101: 'agent1' } });
  const ends: unknown[] = [];
  await pbx.start({
    event: (_call, event) => event.type === 'ended' && ends.push(event),
    ...{ agents: () => {}, health: () => {}, resynced: () => {} },
  });
  pbx.present?.('agent1', true);
  expect(pbx.simulation.fate(fate)).toMatchObject({ ok: true });
  await pbx.run('agent1', { do: 'dial', number: '0142685306' });
  clock.pass(30_000);
  expect(ends).toMatchObject([{ outcome: fate, causeCode }]);
});
