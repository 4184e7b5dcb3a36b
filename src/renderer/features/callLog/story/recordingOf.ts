import type { CallStory } from '../../../../shared/interaction/callStory.ts';

export interface StoryOfRecording {
  isRecorded: boolean;
  pauses: number;
  /** A pause that nobody ended lasts as long as the call. */
  pausedMs: number;
}

/** What became of the recording of a call, from the lines of its story. */
export function recordingOf({ lines, endedAt }: Pick<CallStory, 'lines' | 'endedAt'>): StoryOfRecording {
  const told = lines.filter(({ kind, what }) => kind === 'event' && what.startsWith('recording'));
  let [pauses, pausedMs] = [0, 0];
  for (const [index, { what, at }] of told.entries()) {
    if (what !== 'recordingPaused') continue;
    pauses += 1;
    pausedMs += Math.max(0, (told[index + 1]?.at ?? endedAt ?? at) - at);
  }
  return { isRecorded: told.length > 0, pauses, pausedMs };
}
