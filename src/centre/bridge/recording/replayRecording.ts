import type { Call } from '../../../shared/call/call.ts';
import type { CallReport } from '../../../shared/call/callReport.ts';
import { callReport } from '../../../shared/call/callReport.ts';
import { createTracker } from '../asterisk/createTracker.ts';
import type { Recording } from './readRecording.ts';

/** The calls that a recording tells of, as they stand at its end. */
export function replayRecording({ moments }: Recording): CallReport[] {
  const calls = new Map<string, Call>();
  const tracker = createTracker({ told: (id, _event, call) => void calls.set(id, call) });
  for (const event of moments.flatMap(({ events }) => events)) tracker.take(event);
  tracker.finish(moments.at(-1)?.t ?? 0);
  return [...calls.values()].map(callReport);
}
