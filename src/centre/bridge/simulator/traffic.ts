import type { Party } from '../../../shared/call/call.ts';
import type { Exchange } from './exchange.ts';
import { serves } from './membership.ts';
import { isFree } from './phoneOf.ts';
import { queueFor } from './queues.ts';
import { isWaiting, ringAt } from './ringing.ts';
import type { SimAgent, SimCall } from './world.ts';

const HOUR_MS = 3_600_000;
/** Nobody is rung the instant they become ready. */
const BREATH_MS = 6_000;

/** How long until a free agent's next caller, at a pace of so many an hour. */
function untilNextCall(exchange: Exchange, perHour: number): number {
  const mean = HOUR_MS / perHour;
  const drawn = -mean * Math.log(1 - exchange.prng.next());
  return Math.round(Math.min(Math.max(drawn, BREATH_MS, mean / 4), mean * 3));
}

/** A caller joins a queue and waits there for `agent`. */
export function arrive(exchange: Exchange, remote: Party, agent: string): SimCall {
  const queue = queueFor(remote.number, exchange.prng.next());
  const talkMs = exchange.prng.between(120_000, 360_000);
  const facts = { direction: 'inbound', remote, did: queue.did, queue: queue.key } as const;
  const sim = exchange.begin(facts, { kind: 'queue', wants: agent, talkMs });
  exchange.later(sim, exchange.prng.between(500, 2_500), { do: 'offer', agent });
  exchange.later(sim, exchange.prng.between(25_000, 50_000), { do: 'giveUp' });
  return sim;
}

/** Until the phone is picked up, at most. */
const RINGS_MS = 7_000;

/** Colleagues have callers, too: their calls are calls like any other. */
export function callColleague(exchange: Exchange, agent: string, remote: Party, until: number): void {
  const sim = arrive(exchange, remote, agent);
  sim.talkMs = Math.max(RINGS_MS, until - exchange.now() - RINGS_MS);
}

/** Callers who wait for an agent that is free now are put through, the longest wait first. */
export function serveWaiting(exchange: Exchange): void {
  for (const sim of exchange.world.calls.values()) {
    const agent = exchange.world.agents.get(sim.wants ?? '');
    if (agent && isFree(agent) && serves(agent, sim) && isServed(sim)) ringAt(exchange, sim, agent.agent);
  }
}

const isServed = (sim: SimCall) =>
  isWaiting(sim) && sim.call.ringing.length === 0 && !sim.dues.some(({ step }) => step.do === 'offer');

/** Free agents with a desk get a next caller; who is busy has none coming. */
export function planTraffic(exchange: Exchange, agent: SimAgent, perHour: number): void {
  const expects = perHour > 0 && agent.desks > 0 && isFree(agent);
  if (!expects) agent.nextCallAt = null;
  else agent.nextCallAt ??= exchange.now() + untilNextCall(exchange, perHour);
}
