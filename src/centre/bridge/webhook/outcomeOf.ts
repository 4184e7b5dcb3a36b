import type { Call, HangupBy, Outcome } from '../../../shared/call/call.ts';
import { plainWord } from './readFields.ts';

export interface Ending {
  outcome: Outcome;
  /** Q.850, where the word means one of its codes. */
  causeCode: number | null;
  hangupBy: HangupBy;
}

/** How a call ended, by the word the PBX gives. A word of its own invention says nothing: `unknown`. */
export function outcomeOf(cause: string | null, call: Pick<Call, 'direction' | 'offeredTo'>): Ending {
  const ending = (outcome: Outcome, causeCode: number | null, hangupBy: HangupBy = 'unknown') => ({
    outcome,
    causeCode,
    hangupBy,
  });
  switch (plainWord(cause ?? '')) {
    case 'normalclearing':
      return ending('answered', 16);
    case 'busy':
      return ending('busy', 17, 'pbx');
    case 'cancel':
      return call.direction === 'inbound' ? gaveUp(call) : ending('no-answer', null, 'agent');
    case 'noanswer':
      return ending('no-answer', null, 'pbx');
    case 'congestion':
      return ending('congestion', 34, 'pbx');
    case 'notfound':
      return ending('unallocated', 1, 'pbx');
    // It went where we cannot see: how it ended there is not ours to say.
    case 'forwarded':
      return ending('unknown', null, 'pbx');
    default:
      return ending('unknown', null);
  }
}

/** The caller gave up: while a phone rang, or before any did. */
export const gaveUp = ({ offeredTo }: Pick<Call, 'offeredTo'>): Ending => ({
  outcome: offeredTo.length > 0 ? 'missed' : 'abandoned',
  causeCode: null,
  hangupBy: 'caller',
});
