import { expect, test } from 'vitest';
import { recordingOf } from './recordingOf.ts';

const line = (at: number, what: string) => ({ at, kind: 'event' as const, what, text: null });

test('a story says whether the call was recorded, how often that was paused, and for how long', () => {
  const begun = [line(1_000, 'answered'), line(1_000, 'recordingStarted')];
  const paused = [...begun, line(5_000, 'recordingPaused'), line(6_000, 'held'), line(8_000, 'recordingResumed')];
  expect(recordingOf({ lines: [line(1_000, 'answered')], endedAt: 9_000 })).toMatchObject({ isRecorded: false });
  expect(recordingOf({ lines: begun, endedAt: 9_000 })).toEqual({ isRecorded: true, pauses: 0, pausedMs: 0 });
  expect(recordingOf({ lines: paused, endedAt: 9_000 })).toEqual({ isRecorded: true, pauses: 1, pausedMs: 3_000 });
  const forgotten = [...paused, line(8_500, 'recordingPaused')];
  expect(recordingOf({ lines: forgotten, endedAt: 9_000 })).toEqual({ isRecorded: true, pauses: 2, pausedMs: 3_500 });
});
