import { z } from 'zod';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { bothSides } from '../asterisk/legRecording.ts';
import type { AriRest } from './ariRest.ts';
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

const live = z.object({ state: z.string() });

/**
 * After a break the PBX says of each recording what became of it: somebody else may have paused, resumed or ended it.
 * Where it does not say, what was paused is paused again, or else it is said that it records. Those that began unseen
 * stay unknown: it answers for a name, and lists none.
 */
export async function askRecordings(rest: AriRest, parts: Parts): Promise<void> {
  for (const { id: call } of parts.tracker.calls())
    for (const { id, state } of parts.tracker.recordings(call)) {
      const said = await stateOf(rest, id);
      if (said === 'paused' || said === 'recording') take(parts, id, said === 'paused');
      else if (said === 'over') parts.tracker.take({ type: 'recordingEnded', at: parts.clock.now(), recording: id });
      else if (state === 'paused' && !(await pause(parts, id, true)).ok) take(parts, id, false);
    }
}

async function stateOf(rest: AriRest, recording: string): Promise<'recording' | 'paused' | 'over' | undefined> {
  const answer = await rest.ask({ method: 'GET', path: ['recordings', 'live', recording] });
  if (!answer.ok) return answer.code === 'no-such-call' ? 'over' : undefined;
  const state = live.safeParse(answer.value.body).data?.state;
  if (state === 'paused') return 'paused';
  if (state === 'recording' || state === 'queued') return 'recording';
  return state === 'done' || state === 'failed' || state === 'canceled' ? 'over' : undefined;
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
