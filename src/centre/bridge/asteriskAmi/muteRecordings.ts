import type { Result } from '../../../shared/lib/result.ts';
import { failed } from '../../../shared/lib/result.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import { bothSides } from '../asterisk/legRecording.ts';
import type { AmiConnection } from './amiConnection.ts';
import type { AmiAction } from './amiWriter.ts';
import { inOrder } from './inOrder.ts';

interface Parts {
  tracker: Tracker;
  now(): number;
}
type Answer = Result<{ call?: string }>;

/** Pauses or resumes all that records a call, at whichever leg. */
export async function muteRecordings(
  connection: AmiConnection,
  parts: Parts,
  call: string,
  isMuted: boolean,
): Promise<Answer> {
  const recordings = parts.tracker.recordings(call);
  if (recordings.length === 0) return failed('not-now', 'the call is not recorded');
  for (const { id } of recordings) {
    const answer = await mute(connection, parts, id, isMuted);
    if (!answer.ok) return answer;
  }
  return { ok: true, value: {} };
}

/** After a break: what was paused is paused again, or else it is said that it records. */
export async function pauseAgain(connection: AmiConnection, parts: Parts): Promise<void> {
  const calls = parts.tracker.calls().filter(({ recording }) => recording?.state === 'paused');
  for (const { id: call } of calls)
    for (const { id } of parts.tracker.recordings(call)) {
      const answer = await mute(connection, parts, id, true);
      if (!answer.ok) take(parts, id, false);
    }
}

/** An Asterisk that accepts it says so again with an event; one that is late with it is believed before. */
async function mute(connection: AmiConnection, parts: Parts, id: string, isMuted: boolean): Promise<Answer> {
  const Channel = parts.tracker.legs().find((leg) => leg.id === id)?.view.name;
  const action: AmiAction = { Action: 'MixMonitorMute', Channel, Direction: 'both', State: isMuted ? 1 : 0 };
  const answer = await inOrder(connection, [action]);
  if (answer.ok) take(parts, id, isMuted);
  return answer;
}

const take = ({ tracker, now }: Parts, recording: string, isMuted: boolean): void =>
  tracker.take({ type: 'recordingMuted', at: now(), recording, sides: bothSides, isMuted });
