import { announce } from './arrivals.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, aliveParties, isLive, isTalking, tell } from './floor.ts';
import { ownerIsThere } from './ownerIsThere.ts';
import { completeTransfer } from './transfers.ts';

/** A leg was answered: what that means depends on whose it is and on the call. */
export function answers(floor: Floor, leg: Leg, at: number): void {
  if (leg.answered || leg.endpoint === null) return;
  leg.answered = true;
  announce(floor, leg.group);
  taken(floor, leg, at);
}

/** The leg speaks, or could: moves the call on if it waited for that. */
export function taken(floor: Floor, leg: Leg, at: number): void {
  const { group } = leg;
  if (!isLive(group.call)) return;
  const agent = agentOf(floor, leg);
  if (group.call.direction === 'outbound' && !isTalking(group.call) && agent === undefined) group.customer = leg;
  if (isTalking(group.call)) takenOver(floor, leg, agent, at);
  else if (leg === group.customer) answeredByCustomer(floor, group, at);
  else if (agent !== undefined && leg !== group.origin) answeredByAgent(floor, group, agent, at);
}

function answeredByAgent(floor: Floor, group: CallGroup, agent: string, at: number): void {
  if (group.call?.direction !== 'outbound' || !ownerIsThere(floor, group))
    tell(floor, group, { type: 'offered', at, agent });
  if (group.call?.direction === 'outbound' && ownerIsThere(floor, group)) return;
  tell(floor, group, { type: 'answered', at, agent });
}

function answeredByCustomer(floor: Floor, group: CallGroup, at: number): void {
  const { call, customer } = group;
  if (!call || !customer || customer.incoming) return;
  const agent = call.direction === 'internal' ? (agentOf(floor, customer) ?? call.owners.at(-1)) : call.owners.at(-1);
  if (agent !== undefined) tell(floor, group, { type: 'answered', at, agent });
}

/** While people talk, a further leg only takes part, unless the one who had the call has left it. */
function takenOver(floor: Floor, leg: Leg, agent: string | undefined, at: number): void {
  const { group } = leg;
  if (leg === group.customer || ownerIsThere(floor, group)) return;
  completeTransfer(floor, leg, at);
  if (agent !== undefined) tell(floor, group, { type: 'answered', at, agent });
}

/** The owner has left: whoever talks with the customer now has the call. */
export function ownerLeft(floor: Floor, group: CallGroup, leaving: Leg, at: number): void {
  if (!isTalking(group.call) || ownerIsThere(floor, group, leaving)) return;
  const room = group.customer?.bridge ? floor.bridges.get(group.customer.bridge) : undefined;
  const others = [...(room ?? []), ...aliveParties(group).filter((leg) => leg.answered)];
  const heir = others.find((leg) => leg !== leaving && leg !== group.customer && agentOf(floor, leg));
  const agent = heir && agentOf(floor, heir);
  if (agent !== undefined) tell(floor, group, { type: 'answered', at, agent });
}
