import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { nextCall } from '../../../shared/call/nextCall.ts';
import { startCall } from '../../../shared/call/startCall.ts';
import type { Workplace } from '../workplace.ts';
import { receiveCall } from './receiveCall.ts';

/** What the telephony tells of calls, turned into calls on this desk. */
export interface CallDesk {
  event(callId: string, event: CallEvent): void;
  /** The truth: what is not in it is over. */
  snapshot(calls: readonly Call[]): void;
}

export function createCallDesk(w: Workplace): CallDesk {
  /** The bridge's calls as far as they were told here, live ones only. */
  const told = new Map<string, Call>();

  function remember(call: Call): void {
    if (call.status === 'cleared' || call.status === 'failed') told.delete(call.id);
    else told.set(call.id, call);
  }

  function afterEvent(callId: string, event: CallEvent): Call | undefined {
    const known = told.get(callId);
    if (known) return nextCall(known, event);
    return event.type === 'arrived' ? startCall(callId, event) : undefined;
  }

  return {
    event(callId, event) {
      const call = afterEvent(callId, event);
      if (call) {
        remember(call);
        w.cell.together(() => receiveCall(w, call, event));
      } else if (!told.has(callId) && event.type !== 'ended' && event.type !== 'withdrawn') w.link.resync();
    },
    snapshot(calls) {
      told.clear();
      for (const call of calls) remember(call);
      w.cell.together(() => {
        for (const call of calls) receiveCall(w, call, null);
        const ids = new Set(calls.map(({ id }) => id));
        for (const open of w.board.all())
          if (open.shown.place !== 'wrap-up' && !ids.has(open.shown.call.id))
            receiveCall(w, lost(w, open.shown.call), null);
      });
    },
  };
}

/** A call the centre no longer knows: over, and nobody can say how. */
function lost({ clock, link }: Workplace, call: Call): Call {
  const at = Math.max(0, clock.now() + link.health().offsetMs);
  return nextCall(call, { type: 'ended', at, outcome: 'unknown', causeCode: null, hangupBy: 'unknown' }) ?? call;
}
