import type { Call } from '../../../shared/call/call.ts';
import { latestAt } from '../../../shared/call/latestAt.ts';
import type { HowItWent, Meanwhile } from '../../../shared/desk/deskState.ts';
import { BRIDGE_DEAD_MS } from '../../../shared/link/bridge/messages.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { logUnseen } from './logUnseen.ts';

/** A line that died without a word was dead this long before anybody knew. */
const UNNOTICED_MS = BRIDGE_DEAD_MS;
const MOST = 30;

/** What a break hid: calls that were here and are over, and calls that came or rang without this desk. In order. */
export function whatHappened(
  w: Workplace,
  before: readonly OpenCall[],
  calls: readonly Call[],
  lostAt: number,
): Meanwhile[] {
  const known = new Set(before.map(({ shown }) => shown.call.id));
  const ended = before.flatMap((open) => sinceKnown(w, open, calls) ?? []);
  const unseen = calls.filter(({ id }) => !known.has(id)).flatMap((call) => unknownUntilNow(w, call, lostAt) ?? []);
  return [...ended, ...unseen].sort((a, b) => a.at - b.at).slice(-MOST);
}

function sinceKnown(w: Workplace, { shown, agent }: OpenCall, calls: readonly Call[]): Meanwhile | undefined {
  const { call, place } = shown;
  const now = w.board.get(call.id)?.shown.place;
  if (now !== undefined && now !== 'wrap-up') return undefined;
  const told = calls.find(({ id }) => id === call.id);
  const what = place === 'ringing' ? 'rang' : 'ended';
  const who = shown.popped.card?.name ?? shown.remoteLabel;
  return { callId: call.id, who, what, how: told ? howItWent(told, agent) : 'unknown', at: momentOf(w, told) };
}

/** A call this desk had never heard of. */
function unknownUntilNow(w: Workplace, call: Call, lostAt: number): Meanwhile | undefined {
  const here = w.board.get(call.id)?.shown;
  const at = momentOf(w, call);
  const line = { callId: call.id, at };
  if (here) {
    const who = here.popped.card?.name ?? here.remoteLabel;
    return { ...line, who, what: 'came', how: null, at: Math.round(call.startedAt - w.link.health().offsetMs) };
  }
  const { agent } = w.link.health();
  if (agent === null || at < lostAt - UNNOTICED_MS || w.board.closed(call.id)) return undefined;
  const was = call.owners.includes(agent) ? 'ended' : call.offeredTo.includes(agent) ? 'rang' : null;
  if (was === null) return undefined;
  return { ...line, who: logUnseen(w, call, agent), what: was, how: howItWent(call, agent) };
}

function howItWent(call: Call, agent: string): HowItWent {
  if (call.status === 'failed') return call.outcome === 'answered' ? 'unknown' : call.outcome;
  if (!call.owners.includes(agent) || call.owners.at(-1) !== agent) return 'answered-elsewhere';
  if (call.status !== 'cleared' || call.outcome === 'unknown') return 'unknown';
  return call.hangupBy === 'caller' ? 'by-caller' : call.hangupBy === 'agent' ? 'by-agent' : 'unknown';
}

/** On the desk's clock. */
const momentOf = (w: Workplace, call: Call | undefined): number => {
  if (!call) return w.clock.now();
  return Math.round(('endedAt' in call ? call.endedAt : latestAt(call)) - w.link.health().offsetMs);
};
