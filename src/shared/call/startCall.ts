import type { WaitingCall } from './call.ts';
import type { ArrivedEvent } from './callEvent.ts';

/** A call as it begins. Who dials it owns it at once; a caller is nobody's until an agent answers. */
export function startCall(id: string, arrived: ArrivedEvent): WaitingCall {
  return {
    status: 'initiated',
    id,
    direction: arrived.direction,
    remote: arrived.remote,
    did: arrived.did,
    queue: arrived.queue,
    startedAt: arrived.at,
    alertingAt: null,
    offeredTo: [],
    ringing: [],
    owners: arrived.agent === undefined ? [] : [arrived.agent],
    holds: [],
    transfers: [],
    conference: false,
    muted: false,
  };
}
