import { ownerOf } from '../../../shared/call/ownerOf.ts';
import { announce } from './arrivals.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, aliveParties, isLive, isTalking, tell } from './floor.ts';
import { ownerIsThere } from './ownerIsThere.ts';
import { completeTransfer, outsideName } from './transfers.ts';

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
  if (leg === group.customer) return;
  if (ownerIsThere(floor, group)) return takesPart(floor, group, agent, at);
  completeTransfer(floor, leg, at);
  if (agent !== undefined) tell(floor, group, { type: 'answered', at, agent });
}

/** The one who has the call keeps it; the phone of who was asked, or called in, rings no longer. */
function takesPart(floor: Floor, group: CallGroup, agent: string | undefined, at: number): void {
  if (agent === undefined || !group.call?.ringing.includes(agent)) return;
  if (group.call.status === 'connected' || group.call.status === 'held')
    tell(floor, group, { type: 'withdrawn', at, agent, why: 'answered' });
  else tell(floor, group, { type: 'answered', at, agent });
}

/** The owner has left: whoever talks with the customer now has the call. */
export function ownerLeft(floor: Floor, group: CallGroup, leaving: Leg, at: number): void {
  if (!isTalking(group.call) || ownerIsThere(floor, group, leaving)) return;
  const room = group.customer?.bridge ? floor.bridges.get(group.customer.bridge) : undefined;
  const inRoom = [...(room ?? [])].filter((leg) => leg !== leaving && leg !== group.customer);
  const others = [...inRoom, ...aliveParties(group).filter((leg) => leg.answered && leg !== leaving)];
  const heir = others.find((leg) => leg !== group.customer && agentOf(floor, leg));
  const agent = heir && agentOf(floor, heir);
  const isConference = group.call.status === 'conferenced';
  if (isConference) tell(floor, group, { type: 'conferenceEnded', at });
  if (agent !== undefined) tell(floor, group, { type: 'answered', at, agent });
  else leftOutside(floor, group, inRoom, at);
  if (isConference && inRoom.length > 1) tell(floor, group, { type: 'conferenced', at });
}

/** The customer goes on with somebody outside whom the agent had called in. */
function leftOutside(floor: Floor, group: CallGroup, inRoom: readonly Leg[], at: number): void {
  const from = group.call && ownerOf(group.call);
  const other = inRoom.find((leg) => leg.endpoint !== null && !leg.incoming);
  if (!group.call?.conference || from === undefined || !other) return;
  tell(floor, group, {
    type: 'transferred',
    at,
    kind: 'attended',
    from,
    to: outsideName(floor, other),
    completed: true,
  });
}
