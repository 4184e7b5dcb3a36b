import type { JournaledCall } from '../src/main/store/deskStore.ts';
import type { Call } from '../src/shared/call/call.ts';
import { startCall } from '../src/shared/call/startCall.ts';

export const CALLED_AT = 1_800_000_000_000;
const CALLER = '+33639980001';

interface Wanted {
  id?: string;
  customerId?: string | null;
  number?: string | null;
  startedAt?: number;
  place?: JournaledCall['place'];
  notes?: JournaledCall['notes'];
  agent?: string;
  disposition?: JournaledCall['disposition'];
  scriptRuns?: JournaledCall['scriptRuns'];
  answeredAfterMs?: number | null;
  talkMs?: number;
}

/** A call as the desk journals it: talking, unless another place is wanted. */
export function journaledCall(wanted: Wanted = {}): JournaledCall {
  const { id = 'call-1', place = 'talking', startedAt = CALLED_AT } = wanted;
  return {
    interactionId: id,
    call: callOf(wanted),
    place,
    agent: wanted.agent ?? 'agent1',
    customerId: wanted.customerId ?? null,
    queueLabel: 'Service client',
    didLabel: '01 99 00 00 01',
    scriptRuns: wanted.scriptRuns ?? [],
    activeScript: null,
    notes: wanted.notes ?? { text: '', rev: 0 },
    disposition: wanted.disposition ?? null,
    wrapUp:
      (place === 'wrap-up' || place === 'closed') && wanted.answeredAfterMs !== null
        ? { startedAt: startedAt + 60_000, endsAt: startedAt + 120_000, extensions: 0 }
        : null,
    closedAt: place === 'closed' ? startedAt + 90_000 : null,
    popMs: 12,
  };
}

function callOf({ id = 'call-1', number = CALLER, place = 'talking', startedAt = CALLED_AT, ...wanted }: Wanted): Call {
  const remote = { number, raw: number, name: null, withheld: number === null };
  const waiting = startCall(`pbx-${id}`, {
    type: 'arrived',
    at: startedAt,
    direction: 'inbound',
    remote,
    did: '+33199000001',
    queue: 'service',
  });
  const { answeredAfterMs = 5_000, talkMs = 55_000 } = wanted;
  const over = place === 'wrap-up' || place === 'closed';
  const end = { causeCode: 16, hangupBy: 'caller' as const };
  if (place === 'ringing' || place === 'dialling') return waiting;
  if (answeredAfterMs === null)
    return { ...waiting, ...end, status: 'failed', endedAt: startedAt + 20_000, outcome: 'missed' };
  const answeredAt = startedAt + answeredAfterMs;
  if (!over) return { ...waiting, status: 'connected', answeredAt, owners: ['agent1'] };
  return {
    ...waiting,
    ...end,
    status: 'cleared',
    answeredAt,
    endedAt: answeredAt + talkMs,
    outcome: 'answered',
    owners: ['agent1'],
  };
}
