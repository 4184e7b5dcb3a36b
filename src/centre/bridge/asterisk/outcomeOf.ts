import type { Direction, Outcome } from '../../../shared/call/call.ts';
import type { DialStatus } from './legEvent.ts';

export interface Attempt {
  /** The first final dial status; null while it still rang at the end. */
  status: DialStatus | null;
  cause: number | null;
  rang: boolean;
}
export interface Ending {
  direction: Direction;
  answered: boolean;
  /** The caller hung up, rather than being hung up. */
  callerGaveUp: boolean;
  gaveUpInQueue: boolean;
  /** Legs we tried, in the order in which they came to an end. */
  attempts: Attempt[];
  /** The cause at the leg that began the call: only asked when nobody was tried. */
  ownCause: number | null;
}

/** By the leg that was tried: the customer's own cause often says something else. */
export function outcomeOf(ending: Ending): Outcome {
  if (ending.answered) return 'answered';
  const last = ending.attempts.at(-1);
  if (ending.direction !== 'inbound') return last ? byAttempt(last) : (byCause(ending.ownCause) ?? 'unknown');
  if (ending.callerGaveUp && ending.gaveUpInQueue) return 'abandoned';
  if (ending.callerGaveUp && (!last || isCancelled(last)))
    return ending.attempts.some(({ rang }) => rang) ? 'missed' : 'abandoned';
  if (last?.status === 'ANSWER') return 'answered-elsewhere';
  return last ? byAttempt(last) : (byCause(ending.ownCause) ?? 'unknown');
}

const isCancelled = ({ status }: Attempt) => status === null || status === 'CANCEL';

function byAttempt({ status, cause }: Attempt): Outcome {
  if (status === 'CANCEL') return 'no-answer';
  return byCause(cause) ?? byStatus(status);
}

function byStatus(status: DialStatus | null): Outcome {
  if (status === 'BUSY') return 'busy';
  return status === 'CONGESTION' || status === 'CHANUNAVAIL' ? 'congestion' : 'no-answer';
}

/** Q.850. */
const causes: Record<number, Outcome> = {
  1: 'unallocated',
  17: 'busy',
  18: 'no-answer',
  19: 'no-answer',
  20: 'congestion',
  21: 'rejected',
  27: 'congestion',
  28: 'unallocated',
  34: 'congestion',
  38: 'congestion',
  41: 'congestion',
  42: 'congestion',
};
const byCause = (cause: number | null): Outcome | undefined => (cause === null ? undefined : causes[cause]);

/** A cause that the PBX gives to a caller it turns away, as against one of a caller who hangs up. */
export const isRefusal = (cause: number | null): boolean => byCause(cause) !== undefined;
