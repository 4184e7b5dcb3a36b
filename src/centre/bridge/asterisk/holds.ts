import type { Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, isTalking, tell } from './floor.ts';

/** The phone of the agent who has the call pressed hold. A customer who does so keeps nobody waiting here. */
export function held(floor: Floor, leg: Leg, at: number): void {
  const { group } = leg;
  const agent = agentOf(floor, leg);
  if (!isTalking(group.call) || agent === undefined) return;
  const owners = group.call.direction === 'internal' ? group.call.owners : group.call.owners.slice(-1);
  if (!owners.includes(agent) || group.heldBy) return;
  group.heldBy = leg.id;
  tell(floor, group, { type: 'held', at });
}

/** A feature code: whoever is dialled next is asked before they take the call. */
export function waits(floor: Floor, leg: Leg): void {
  const { call } = leg.group;
  if (isTalking(call) && agentOf(floor, leg) === call.owners.at(-1)) leg.group.waitsFor = leg.id;
}

/** A phone that transfers says this without having held: then it means nothing. */
export function unheld(floor: Floor, leg: Leg, at: number): void {
  const { group } = leg;
  if (group.waitsFor === leg.id) group.waitsFor = null;
  if (group.heldBy !== leg.id) return;
  group.heldBy = null;
  tell(floor, group, { type: 'retrieved', at });
}
