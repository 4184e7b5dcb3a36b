import { afterEach, expect, test } from 'vitest';
import { capability } from '../../src/shared/link/bridge/commands.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
afterEach(() => world.end());

const tell = (type: 'recordingStarted' | 'recordingPaused' | 'recordingResumed') =>
  world.bridge.tell('call-1', { type, at: world.clock.now() });
const state = () => world.call('call-1').call.recording?.state;

async function talking(capabilities = capability.options) {
  world = await openDeskWorld({ capabilities: [...capabilities] });
  await world.ring(claire, 'call-1');
  await world.pickUp('call-1');
}

test('a recording is paused by the agent and resumed by the agent, and the story keeps when', async () => {
  await talking();
  world.clock.advance(1_000);
  tell('recordingStarted');
  await world.until(() => state() === 'on');
  await world.ask('call.pauseRecording', { callId: 'call-1' });
  expect(world.bridge.commands().at(-1)).toEqual({ do: 'record-pause', call: 'call-1' });
  expect(state()).toBe('on');
  world.clock.advance(1_000);
  tell('recordingPaused');
  await world.until(() => state() === 'paused');
  expect(await world.refused('call.pauseRecording', { callId: 'call-1' })).toBe('not-now');
  await world.ask('call.resumeRecording', { callId: 'call-1' });
  world.clock.advance(30_000);
  tell('recordingResumed');
  await world.until(() => state() === 'on');
  await world.hangUp('call-1');
  await world.saved();
  const [kept] = world.store.reads.openCalls();
  const lines = world.store.reads.story(kept?.interactionId ?? '')?.lines ?? [];
  const recorded = lines.filter(({ what }) => what.startsWith('recording'));
  expect(recorded.map(({ what, at }) => [what, at - (recorded[0]?.at ?? 0)])).toEqual([
    ['recordingStarted', 0],
    ['recordingPaused', 1_000],
    ['recordingResumed', 31_000],
  ]);
});

test('what the recorder refuses is said, and the screen still says that it records', async () => {
  await talking();
  tell('recordingStarted');
  await world.until(() => state() === 'on');
  world.bridge.answerWith({ ok: false, code: 'telephony-refused' });
  expect(await world.refused('call.pauseRecording', { callId: 'call-1' })).toBe('telephony-refused');
  expect(state()).toBe('on');
});

test('a power cut forgets no pause: the agent finds it and resumes it', async () => {
  await talking();
  tell('recordingStarted');
  tell('recordingPaused');
  await world.until(() => state() === 'paused');
  await world.saved();
  world = await world.restart();
  await world.until(({ calls }) => calls.length === 1);
  expect(state()).toBe('paused');
});

test('with a PBX that cannot pause, or a call that nobody records, nothing is asked of it', async () => {
  await talking(['hangup', 'hold']);
  tell('recordingStarted');
  await world.until(() => state() === 'on');
  expect(await world.refused('call.pauseRecording', { callId: 'call-1' })).toBe('telephony-cannot');
  expect(world.bridge.commands().filter((command) => command.do.startsWith('record'))).toEqual([]);
});
