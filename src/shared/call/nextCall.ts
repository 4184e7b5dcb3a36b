import type { Capability } from '../link/bridge/commands.ts';
import type { Call, EndedCall, LiveCall } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { isStaleHold } from './isStaleHold.ts';
import { latestAt } from './latestAt.ts';
import { nextRecording } from './nextRecording.ts';
import { nextTalkingCall, retrievedAt, withoutAside } from './nextTalkingCall.ts';
import { nextWaitingCall } from './nextWaitingCall.ts';

/**
 * The call after an event, or undefined when the event means nothing in this status.
 * PBX events arrive late and twice: an unexpected one is no error, and one that is dated before what is known already is moved up to it,
 * but for a hold or its end that is told again: nobody holds twice.
 */
export function nextCall(call: Call, told: CallEvent): Call | undefined {
  if (call.status === 'cleared' || call.status === 'failed' || isStaleHold(call, told)) return undefined;
  const event = { ...told, at: Math.max(told.at, latestAt(call)) };
  return (
    sameForAll(call, event) ??
    nextRecording(call, event, told.at) ??
    (isTalking(call) ? nextTalkingCall(call, event) : nextWaitingCall(call, event))
  );
}

const isTalking = (call: LiveCall) => call.status !== 'initiated' && call.status !== 'alerting';

/** What is decided alike in every live status. */
function sameForAll(call: LiveCall, event: CallEvent): Call | undefined {
  switch (event.type) {
    case 'identified':
      return call.remote.withheld ? undefined : { ...call, remote: event.remote };
    case 'queued':
      return call.queue === event.queue ? undefined : { ...call, queue: event.queue };
    case 'withdrawn':
      if (!call.ringing.includes(event.agent)) return undefined;
      return { ...call, ringing: call.ringing.filter((agent) => agent !== event.agent) };
    case 'limited':
      return limited(call, event.lacks);
    case 'ended':
      return ended(call, event);
    default:
      return undefined;
  }
}

function limited({ lacks = [], ...call }: LiveCall, next: Capability[]): Call | undefined {
  if (next.length === lacks.length && next.every((one) => lacks.includes(one))) return undefined;
  return next.length === 0 ? call : { ...call, lacks: next };
}

function ended({ recording: _, ...call }: LiveCall, event: Extract<CallEvent, { type: 'ended' }>): EndedCall {
  const end = { ringing: [], endedAt: event.at, causeCode: event.causeCode, hangupBy: event.hangupBy };
  if ('answeredAt' in call) {
    const outcome = event.outcome === 'unknown' ? 'unknown' : 'answered';
    return { ...withoutAside(retrievedAt(call, event.at)), ...end, status: 'cleared', outcome };
  }
  return { ...call, ...end, status: 'failed', outcome: event.outcome === 'answered' ? 'unknown' : event.outcome };
}
