import { callFor } from '../../../shared/call/callFor.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { dropConsultee, leaveToOthers } from './consult.ts';
import type { Exchange } from './exchange.ts';
import { isFree, playsThemselves } from './phoneOf.ts';
import { endTalk, isTalking, isWaiting, pickUp, recall, ringAt } from './ringing.ts';
import type { SimCall } from './world.ts';

type Nothing = Record<string, never>;

/** Makes room for another call, as a desk phone does: who is being spoken to is put on hold. */
export function freeLine(exchange: Exchange, agent: string, except?: SimCall): Result<Nothing> {
  const others = [...exchange.world.calls.values()].filter(
    (sim) => sim !== except && callFor(sim.call, agent) === 'mine',
  );
  const stuck = others.find(({ call }) => call.status !== 'connected' && call.status !== 'held');
  if (stuck) return failed('not-now', `another call is ${stuck.call.status}`);
  for (const sim of others) exchange.tell(sim, { type: 'held' });
  return done({});
}

export function answerCall(exchange: Exchange, sim: SimCall, agent: string): Result<Nothing> {
  const line = freeLine(exchange, agent, sim);
  if (line.ok) pickUp(exchange, sim, agent);
  return line;
}

export function retrieveCall(exchange: Exchange, sim: SimCall, agent: string): Result<Nothing> {
  const line = freeLine(exchange, agent, sim);
  if (line.ok) exchange.tell(sim, { type: 'retrieved' });
  return line;
}

/** A refused call goes on to a colleague of the queue who is free; otherwise it is over. */
export function rejectCall(exchange: Exchange, sim: SimCall, agent: string): Result<Nothing> {
  exchange.tell(sim, { type: 'withdrawn', agent, why: 'rejected' });
  if (isTalking(sim)) giveBack(exchange, sim);
  else if (sim.call.ringing.length === 0) goOn(exchange, sim, agent);
  return done({});
}

function giveBack(exchange: Exchange, sim: SimCall): void {
  const from = sim.call.transfers.at(-1)?.from;
  if (sim.consultee) dropConsultee(exchange, sim);
  else if (sim.call.handedOff && from) recall(exchange, sim, from);
}

function goOn(exchange: Exchange, sim: SimCall, agent: string): void {
  const colleague = [...exchange.world.agents.values()].find(
    (other) =>
      other.agent !== agent && playsThemselves(other) && isFree(other) && !sim.call.offeredTo.includes(other.agent),
  );
  sim.wants = null;
  if (sim.kind === 'queue' && colleague) ringAt(exchange, sim, colleague.agent);
  else exchange.tell(sim, { type: 'ended', outcome: 'rejected', causeCode: 21, hangupBy: 'agent' });
}

export function hangUp(exchange: Exchange, sim: SimCall, agent: string): Result<Nothing> {
  if (sim.call.status === 'conferenced' && sim.consultee) return leaveToOthers(exchange, sim, agent);
  if (isWaiting(sim)) exchange.tell(sim, { type: 'ended', outcome: 'no-answer', causeCode: 16, hangupBy: 'agent' });
  else endTalk(exchange, sim, 'agent');
  return done({});
}
