import type { Party } from '../../../shared/call/call.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { callerParty } from '../../../shared/number/callerParty.ts';
import type { RingRequest, Rung } from '../pbx.ts';
import { withheldParty } from './callers.ts';
import type { Exchange } from './exchange.ts';
import { serves } from './membership.ts';
import { isFree } from './phoneOf.ts';
import { queueFor } from './queues.ts';
import { ringAt } from './ringing.ts';
import type { SimAgent, SimCall } from './world.ts';

const RINGS_MS = 60_000;
const WAITS_MS = 5 * 60_000;
const TALKS_MS = 15 * 60_000;

/** A call that somebody asked for: it rings at once, as a second call if need be, but never at an agent who is not ready. */
export function ringOnRequest(exchange: Exchange, request: RingRequest, someone: () => Party): Result<Rung> {
  const agent = agentFor(exchange, request.to);
  if (!agent.ok) return agent;
  const caller = callerOf(exchange, request, someone);
  if (!caller.ok) return caller;
  const sim = beginFor(exchange, agent.value.agent, caller.value, request.to ? 'direct' : 'queue');
  const ready = agent.value.status === 'ready' && serves(agent.value, sim);
  exchange.later(sim, ready ? RINGS_MS : WAITS_MS, { do: 'giveUp' });
  if (ready) ringAt(exchange, sim, agent.value.agent);
  return done({ call: sim.call.id, to: agent.value.extension, state: ready ? 'rings' : 'waits' });
}

function beginFor(exchange: Exchange, agent: string, remote: Party, kind: SimCall['kind']): SimCall {
  const queue = queueFor(remote.number, 0);
  const facts = { direction: 'inbound', remote, did: queue.did, queue: queue.key } as const;
  return exchange.begin(facts, { kind, wants: agent, talkMs: TALKS_MS });
}

/** The asked extension's agent; without one, whoever has a desk and is freest. */
function agentFor(exchange: Exchange, extension: string | null): Result<SimAgent> {
  const withDesk = [...exchange.world.agents.values()].filter(({ desks }) => desks > 0);
  if (extension) {
    const agent = withDesk.find((other) => other.extension === extension);
    return agent ? done(agent) : failed('not-found', `no desk at extension ${extension}`);
  }
  const agent = withDesk.find(isFree) ?? withDesk.find(({ status }) => status === 'ready') ?? withDesk[0];
  return agent ? done(agent) : failed('not-found', 'no desk is connected');
}

function callerOf({ world }: Exchange, { from, withheld, name }: RingRequest, someone: () => Party): Result<Party> {
  if (withheld) return done(withheldParty);
  if (from === null) return done(someone());
  const party = callerParty({ number: from, name: name ?? '' }, world.countries);
  return party.number ? done(party) : failed('number-invalid', `not a telephone number: ${from}`);
}

/** The one that began last, of those at a desk before those of colleagues whom nobody stands in for. */
function lastCall({ world }: Exchange): SimCall | undefined {
  const all = [...world.calls.values()];
  const isAtDesk = (agent: string | null) => (world.agents.get(agent ?? '')?.desks ?? 0) > 0;
  const atDesk = ({ call, wants }: SimCall) => [...call.owners, ...call.ringing, wants].some(isAtDesk);
  return all.findLast(atDesk) ?? all.at(-1);
}

/** The customer hangs up: of the named call, or of the one that began last. */
export function customerHangsUp(exchange: Exchange, id: string | null): Result<{ call: string }> {
  const sim = id === null ? lastCall(exchange) : exchange.world.calls.get(id);
  if (!sim) return failed('no-such-call', id === null ? 'there is no call' : `no call ${id}`);
  const outcome = sim.call.offeredTo.length > 0 ? 'missed' : 'abandoned';
  exchange.tell(sim, {
    type: 'ended',
    outcome: 'answeredAt' in sim.call ? 'answered' : outcome,
    causeCode: 16,
    hangupBy: 'caller',
  });
  return done({ call: sim.call.id });
}
