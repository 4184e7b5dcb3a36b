import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { Exchange } from './exchange.ts';
import { fateOf } from './fateOf.ts';
import { ringAt } from './ringing.ts';
import type { Target } from './targetOf.ts';
import type { SimCall } from './world.ts';

type Nothing = Record<string, never>;
const notNow = (why: string) => failed('not-now', why);

/** Asks a colleague, or somebody outside, while the customer waits. */
export function consult(exchange: Exchange, sim: SimCall, target: Target): Result<Nothing> {
  const to = target.kind === 'agent' ? target.agent.agent : target.number;
  if (sim.consultee) return sim.consultee.to === to ? swap(exchange, sim) : notNow('somebody else is being consulted');
  sim.consultee = { to, agent: target.kind === 'agent' ? to : null, answered: false };
  exchange.tell(sim, { type: 'consulted', to });
  if (target.kind === 'agent') ringAt(exchange, sim, to);
  else reachOutside(exchange, sim, target.number);
  exchange.later(sim, 30_000, { do: 'refuseConsult' });
  return done({});
}

function reachOutside(exchange: Exchange, sim: SimCall, number: string): void {
  const fate = fateOf(number, exchange.world.fate);
  if (fate.answers) exchange.later(sim, exchange.prng.between(...fate.ringMs), { do: 'answerConsult' });
  else exchange.later(sim, fate.afterMs, { do: 'refuseConsult' });
}

/** From the consulted colleague to the customer and back; whoever is left waits. */
export function swap(exchange: Exchange, sim: SimCall): Result<Nothing> {
  if (!sim.consultee) return notNow('nobody is being consulted');
  if (!sim.consultee.answered) return notNow('the consultation is not answered yet');
  if (sim.call.status === 'consulting') exchange.tell(sim, { type: 'retrieved' });
  else exchange.tell(sim, { type: 'consulted', to: sim.consultee.to });
  return done({});
}

export function completeTransfer(exchange: Exchange, sim: SimCall, from: string): Result<Nothing> {
  if (!sim.consultee?.answered) return notNow('the consultation is not answered yet');
  const { to } = sim.consultee;
  forget(exchange, sim);
  exchange.tell(sim, { type: 'transferred', kind: 'attended', from, to, completed: true });
  return done({});
}

export function cancelTransfer(exchange: Exchange, sim: SimCall): Result<Nothing> {
  if (!sim.consultee) return notNow('nobody is being consulted');
  dropConsultee(exchange, sim);
  return done({});
}

/** All three speak together, until the consulted one leaves. */
export function joinAll(exchange: Exchange, sim: SimCall): Result<Nothing> {
  if (!sim.consultee?.answered) return notNow('the consultation is not answered yet');
  exchange.tell(sim, { type: 'conferenced' });
  exchange.later(sim, exchange.prng.between(60_000, 120_000), { do: 'leaveConference' });
  return done({});
}

/** Whoever called the others together leaves: they go on without. */
export function leaveToOthers(exchange: Exchange, sim: SimCall, from: string): Result<Nothing> {
  exchange.cancel(sim, 'leaveConference');
  exchange.tell(sim, { type: 'conferenceEnded' });
  return completeTransfer(exchange, sim, from);
}

/** The consultation ends; the customer still waits. */
export function dropConsultee(exchange: Exchange, sim: SimCall): void {
  const agent = sim.consultee?.agent;
  forget(exchange, sim);
  if (agent && sim.call.ringing.includes(agent)) exchange.tell(sim, { type: 'withdrawn', agent, why: 'no-answer' });
  exchange.tell(sim, { type: 'consultEnded' });
}

function forget(exchange: Exchange, sim: SimCall): void {
  sim.consultee = null;
  for (const what of ['pickUp', 'answerConsult', 'refuseConsult'] as const) exchange.cancel(sim, what);
}
