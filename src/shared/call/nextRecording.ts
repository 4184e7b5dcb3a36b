import type { LiveCall } from './call.ts';
import type { CallEvent } from './callEvent.ts';

const states = {
  recordingStarted: 'on',
  recordingPaused: 'paused',
  recordingResumed: 'on',
  recordingEnded: null,
} as const;
type OfRecording = keyof typeof states;

const isOfRecording = (type: string): type is OfRecording => Object.hasOwn(states, type);

/**
 * The call after something became of its recording; undefined where that is known already, or is another event.
 * `toldAt`: as it was told. What is older than what is known is not believed: somebody reads a card number out because the screen says "paused".
 */
export function nextRecording(call: LiveCall, { type, at }: CallEvent, toldAt: number): LiveCall | undefined {
  if (!isOfRecording(type)) return undefined;
  const { recording, ...rest } = call;
  const state = states[type];
  if (state === (recording?.state ?? null) || (recording && toldAt < recording.since)) return undefined;
  if (type === 'recordingResumed' && !recording) return undefined;
  if (type === 'recordingStarted' && recording) return undefined;
  return state === null ? rest : { ...rest, recording: { state, since: at } };
}
