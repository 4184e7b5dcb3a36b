import type { Call, EndedCall, HangupBy, Outcome } from './call.ts';

/** A call as `npm run replay` prints it. */
export interface CallReport extends Pick<Call, 'id' | 'direction' | 'remote' | 'did' | 'queue'> {
  owners: string[];
  offeredTo: string[];
  outcome: Outcome | null;
  causeCode: number | null;
  startedAt: number;
  alertingAt: number | null;
  answeredAt: number | null;
  endedAt: number | null;
  /** From the first answer to the end for the customer, holds and waits during a transfer included. */
  talkMs: number;
  holds: Call['holds'];
  transfers: Call['transfers'];
  conference: boolean;
  hangupBy: HangupBy;
}

export function callReport(call: Call): CallReport {
  const end = isEnded(call) ? call : undefined;
  const answeredAt = 'answeredAt' in call ? call.answeredAt : null;
  return {
    id: call.id,
    direction: call.direction,
    remote: call.remote,
    did: call.did,
    queue: call.queue,
    owners: call.owners.filter((agent, i) => agent !== call.owners[i - 1]),
    offeredTo: call.offeredTo,
    outcome: end?.outcome ?? null,
    causeCode: end?.causeCode ?? null,
    startedAt: call.startedAt,
    alertingAt: call.alertingAt,
    answeredAt,
    endedAt: end?.endedAt ?? null,
    talkMs: end && answeredAt !== null ? end.endedAt - answeredAt : 0,
    holds: call.holds,
    transfers: call.transfers,
    conference: call.conference,
    hangupBy: end?.hangupBy ?? 'unknown',
  };
}

const isEnded = (call: Call): call is EndedCall => call.status === 'cleared' || call.status === 'failed';
