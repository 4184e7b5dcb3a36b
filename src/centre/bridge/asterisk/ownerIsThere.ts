import type { CallGroup, Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, aliveParties } from './floor.ts';

/** Whether the agent who has the call still has a leg in it. */
export function ownerIsThere(floor: Floor, group: CallGroup, except?: Leg): boolean {
  const { call } = group;
  if (!call || call.handedOff) return false;
  const owner = call.owners.at(-1);
  return aliveParties(group).some((leg) => leg !== except && agentOf(floor, leg) === owner);
}
