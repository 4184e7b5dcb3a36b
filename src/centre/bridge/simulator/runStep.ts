import { assertNever } from '../../../shared/lib/assertNever.ts';
import { dropConsultee } from './consult.ts';
import type { Exchange } from './exchange.ts';
import { serves } from './membership.ts';
import { isFree } from './phoneOf.ts';
import { endTalk, isTalking, isWaiting, pickUp, recall, ringAt } from './ringing.ts';
import type { SimCall, Step } from './world.ts';

/** What happens by itself. A step that no longer fits the call does nothing. */
export function runStep(exchange: Exchange, sim: SimCall, step: Step): void {
  const { call } = sim;
  const owner = call.owners.at(-1);
  switch (step.do) {
    case 'offer':
      return offer(exchange, sim, step.agent);
    case 'pickUp':
      return call.ringing.includes(step.agent) ? pickUp(exchange, sim, step.agent) : undefined;
    case 'giveUp':
      return isWaiting(sim) ? giveUp(exchange, sim) : undefined;
    case 'reach':
      return owner ? exchange.tell(sim, { type: 'offered', agent: owner }) : undefined;
    case 'connect':
      return isWaiting(sim) && owner ? pickUp(exchange, sim, owner) : undefined;
    case 'fail':
      if (!isWaiting(sim)) return;
      return exchange.tell(sim, { type: 'ended', outcome: step.outcome, causeCode: step.causeCode, hangupBy: 'pbx' });
    case 'leave':
      return isTalking(sim) ? endTalk(exchange, sim, 'caller') : undefined;
    case 'answerConsult':
      if (sim.consultee) sim.consultee.answered = true;
      return;
    case 'refuseConsult':
      return sim.consultee && !sim.consultee.answered ? dropConsultee(exchange, sim) : undefined;
    case 'arriveOutside':
      return arriveOutside(exchange, sim);
    case 'leaveConference':
      if (call.status !== 'conferenced') return;
      sim.consultee = null;
      return exchange.tell(sim, { type: 'conferenceEnded' });
    case 'recall':
      return call.handedOff ? recall(exchange, sim, step.agent) : undefined;
    default:
      return assertNever(step);
  }
}

/** A queue rings only who is free; for the agent it is meant for, the caller waits. */
function offer(exchange: Exchange, sim: SimCall, agentId: string): void {
  const agent = exchange.world.agents.get(agentId);
  if (agent && isFree(agent) && serves(agent, sim) && isWaiting(sim)) ringAt(exchange, sim, agentId);
}

function giveUp(exchange: Exchange, sim: SimCall): void {
  const outcome = sim.call.offeredTo.length > 0 ? 'missed' : 'abandoned';
  exchange.tell(sim, { type: 'ended', outcome, causeCode: 16, hangupBy: 'caller' });
}

/** A blind transfer has reached a number outside: the call goes on there, without us. */
function arriveOutside(exchange: Exchange, sim: SimCall): void {
  const last = sim.call.transfers.at(-1);
  if (sim.call.handedOff && last) exchange.tell(sim, { type: 'transferred', ...last, completed: true });
}
