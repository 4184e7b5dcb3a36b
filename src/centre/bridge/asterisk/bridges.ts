import { answers, taken } from './answers.ts';
import { announce } from './arrivals.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, tell } from './floor.ts';
import { join } from './identity.ts';

/** A leg is put together with others. Only a bridge with a person in it says that people talk. */
export function entered(floor: Floor, leg: Leg, bridge: string, at: number): void {
  leaves(floor, leg, at);
  const room = floor.bridges.get(bridge) ?? new Set();
  floor.bridges.set(bridge, room.add(leg));
  leg.bridge = bridge;
  for (const other of room)
    if (leg.endpoint !== null && other.endpoint !== null) join(floor, leg.group, other.group, at);
  announce(floor, leg.group);
  if (!leg.incoming) answers(floor, leg, at);
  meet(floor, leg.group, room, at);
}

/** Who finds the customer in the bridge, or is found there by them, talks with them. */
function meet(floor: Floor, group: CallGroup, room: Set<Leg>, at: number): void {
  const { customer } = group;
  if (!customer || !room.has(customer)) return;
  for (const leg of room) if (leg.group === group && leg !== customer) meets(floor, leg, at);
  conference(floor, group, room, at);
}

function meets(floor: Floor, leg: Leg, at: number): void {
  if (leg.group.call?.direction === 'internal' && leg === leg.group.origin) return;
  taken(floor, leg, at);
}

export function leaves(floor: Floor, leg: Leg, at: number): void {
  const room = leg.bridge === null ? undefined : floor.bridges.get(leg.bridge);
  if (!room || leg.bridge === null) return;
  room.delete(leg);
  if (room.size === 0) floor.bridges.delete(leg.bridge);
  leg.bridge = null;
  conference(floor, leg.group, room, at);
}

/** Three people, not three channels: an agent may be in twice while transferring. */
function conference(floor: Floor, group: CallGroup, room: Set<Leg>, at: number): void {
  const inRoom = [...room].filter((leg) => leg.group === group && leg.endpoint !== null);
  const people = new Set(inRoom.map((leg) => agentOf(floor, leg) ?? leg.id));
  const isThere = group.customer !== null && room.has(group.customer);
  if (isThere && people.size >= 3) tell(floor, group, { type: 'conferenced', at });
  else if (group.call?.status === 'conferenced') tell(floor, group, { type: 'conferenceEnded', at });
}
