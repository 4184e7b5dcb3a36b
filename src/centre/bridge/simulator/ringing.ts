import type { HangupBy } from '../../../shared/call/call.ts';
import type { Exchange } from './exchange.ts';
import { playsThemselves } from './phoneOf.ts';
import type { SimCall } from './world.ts';

export const isWaiting = ({ call }: SimCall) => call.status === 'initiated' || call.status === 'alerting';
export const isTalking = ({ call }: SimCall) => 'answeredAt' in call && !('endedAt' in call);

/** A phone begins to ring. A colleague nobody stands in for picks up after a moment. */
export function ringAt(exchange: Exchange, sim: SimCall, agentId: string): void {
  exchange.tell(sim, { type: 'offered', agent: agentId });
  const agent = exchange.world.agents.get(agentId);
  if (agent && playsThemselves(agent))
    exchange.later(sim, exchange.prng.between(2_000, 4_000), { do: 'pickUp', agent: agentId });
}

/** The call is answered: by an agent, or, when `agent` dialled it, by the customer. */
export function pickUp(exchange: Exchange, sim: SimCall, agent: string): void {
  const first = isWaiting(sim);
  exchange.tell(sim, { type: 'answered', agent });
  if (first && exchange.world.isRecording && sim.kind !== 'load') exchange.tell(sim, { type: 'recordingStarted' });
  if (sim.consultee?.agent === agent) sim.consultee.answered = true;
  const last = sim.call.transfers.at(-1);
  if (last && !last.completed && last.to === agent)
    exchange.tell(sim, { type: 'transferred', ...last, completed: true });
  if (first) exchange.later(sim, sim.talkMs, { do: 'leave' });
}

export function endTalk(exchange: Exchange, sim: SimCall, hangupBy: HangupBy): void {
  exchange.tell(sim, { type: 'ended', outcome: 'answered', causeCode: 16, hangupBy });
}

/** A blind transfer came to nothing: the phone of whoever gave the call away rings again. */
export function recall(exchange: Exchange, sim: SimCall, agent: string): void {
  exchange.cancel(sim, 'pickUp');
  for (const other of sim.call.ringing) exchange.tell(sim, { type: 'withdrawn', agent: other, why: 'no-answer' });
  ringAt(exchange, sim, agent);
}
