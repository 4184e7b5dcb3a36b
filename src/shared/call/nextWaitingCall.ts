import type { Call, WaitingCall } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { ownerOf } from './ownerOf.ts';
import { takenBy } from './takenBy.ts';

/** Nobody has answered yet: it may ring, and be answered. */
export function nextWaitingCall(call: WaitingCall, event: CallEvent): Call | undefined {
  switch (event.type) {
    case 'offered':
      return offered(call, event.agent, event.at);
    case 'answered':
      return { ...takenBy(call, event.agent), status: 'connected', ringing: [], answeredAt: event.at };
    default:
      return undefined;
  }
}

/** The phone of somebody else rings for whoever dials: theirs is not in `ringing`. */
function offered(call: WaitingCall, agent: string, at: number): WaitingCall | undefined {
  const alertingAt = call.alertingAt ?? at;
  if (agent === ownerOf(call))
    return call.status === 'alerting' ? undefined : { ...call, status: 'alerting', alertingAt };
  if (call.ringing.includes(agent)) return undefined;
  return {
    ...call,
    status: 'alerting',
    alertingAt,
    ringing: [...call.ringing, agent],
    offeredTo: call.offeredTo.includes(agent) ? call.offeredTo : [...call.offeredTo, agent],
  };
}
