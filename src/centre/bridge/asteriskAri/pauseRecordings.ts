import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { bothSides } from '../asterisk/legRecording.ts';
import type { Handling } from './stasis/handling.ts';

type Parts = Pick<Handling, 'tracker' | 'acts' | 'clock'>;
type Answer = Result<{ call?: string }>;

/** Pauses or resumes all that records a call. No event tells of it. */
export async function pauseRecordings(parts: Parts, call: string, isPaused: boolean): Promise<Answer> {
  const recordings = parts.tracker.recordings(call);
  if (recordings.length === 0) return failed('not-now', 'the call is not recorded');
  for (const { id } of recordings) {
    const answer = await pause(parts, id, isPaused);
    if (!answer.ok) return answer;
  }
  return done({});
}

/** After a break: what was paused is paused again, or else it is said that it records. */
export async function pauseAgain(parts: Parts): Promise<void> {
  const calls = parts.tracker.calls().filter(({ recording }) => recording?.state === 'paused');
  for (const { id: call } of calls)
    for (const { id } of parts.tracker.recordings(call)) if (!(await pause(parts, id, true)).ok) take(parts, id, false);
}

async function pause(parts: Parts, recording: string, isPaused: boolean): Promise<Answer> {
  const { pauseRecording, resumeRecording } = parts.acts;
  const answer = await (isPaused ? pauseRecording : resumeRecording)(recording);
  if (answer.ok) take(parts, recording, isPaused);
  // It is the recording that is gone or not in progress, not the call.
  else if (answer.code === 'no-such-call' || answer.code === 'telephony-cannot')
    return failed('telephony-refused', answer.message);
  return answer;
}

const take = ({ tracker, clock }: Parts, recording: string, isMuted: boolean): void =>
  tracker.take({ type: 'recordingMuted', at: clock.now(), recording, sides: bothSides, isMuted });
