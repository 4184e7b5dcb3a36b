import { ownerOf } from '../../../shared/call/ownerOf.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import { isAlive } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, aliveParties, isTalking, tell } from './floor.ts';
import { merge } from './identity.ts';
import { ownerIsThere } from './ownerIsThere.ts';

/** Accepted, not answered: the call is nobody's until the target picks up. */
export function blindTransferred(floor: Floor, leg: Leg, extension: string, at: number): void {
  const { group } = leg;
  const from = agentOf(floor, leg);
  if (!isTalking(group.call) || from === undefined || ownerOf(group.call) !== from) return;
  const to = floor.endpoints.agentAt(extension) ?? normaliseNumber(extension, floor.countries) ?? extension;
  group.heldBy = null;
  group.waitsFor = null;
  tell(floor, group, { type: 'transferred', at, kind: 'blind', from, to, completed: false });
}

/** Put aside for whoever takes it from there. */
export function parked(floor: Floor, { group }: Leg, space: string, at: number): void {
  const from = group.call && ownerOf(group.call);
  if (from !== undefined)
    tell(floor, group, { type: 'transferred', at, kind: 'blind', from, to: space, completed: false });
}

const pending = (group: CallGroup) => (group.call?.handedOff ? group.call.transfers.at(-1) : undefined);

/** The PBX took the call from the agent, who did not hang up, and rings somebody else: whatever did it, it is a transfer. */
export function inferTransfer(floor: Floor, group: CallGroup, agent: string, at: number): void {
  const from = isTalking(group.call) ? ownerOf(group.call) : undefined;
  if (from === undefined || from === agent || ownerIsThere(floor, group)) return;
  const left = group.legs.filter((leg) => agentOf(floor, leg) === from);
  if (left.length === 0 || left.some((leg) => leg.askedAt !== null)) return;
  tell(floor, group, { type: 'transferred', at, kind: 'blind', from, to: agent, completed: false });
}

/** The extension turns out to be somebody's phone. */
export function nameTransferTarget(floor: Floor, group: CallGroup, agent: string, at: number): void {
  const transfer = pending(group);
  if (!transfer || transfer.completed || agent === transfer.from || floor.endpoints.agentOf(transfer.to)) return;
  tell(floor, group, { type: 'transferred', at, ...transfer, to: agent });
}

/** Somebody picked up what was transferred: an agent, or a line outside. */
export function completeTransfer(floor: Floor, leg: Leg, at: number): void {
  const transfer = pending(leg.group);
  if (!transfer || transfer.completed) return;
  const to = agentOf(floor, leg) ?? transfer.to;
  if (to !== transfer.from) tell(floor, leg.group, { type: 'transferred', at, ...transfer, to, completed: true });
}

/** The agent joins the two calls they have: the customer's goes on with the colleague. */
export function attendedTransferred(
  floor: Floor,
  first: Leg,
  second: Leg | undefined,
  target: Leg | undefined,
  at: number,
): void {
  const group = isTalking(first.group.call) ? first.group : second?.group;
  const from = agentOf(floor, first);
  if (!group || !isTalking(group.call) || from === undefined) return;
  const taker = target?.endpoint ? target : takerIn(floor, [group, second?.group ?? group], from);
  if (!taker) return;
  const agent = agentOf(floor, taker);
  const to = agent ?? outsideName(floor, taker);
  merge(floor, group, taker.group, at);
  if (second) merge(floor, group, second.group, at);
  group.heldBy = null;
  group.waitsFor = null;
  tell(floor, group, { type: 'transferred', at, kind: 'attended', from, to, completed: taker.answered });
  if (agent !== undefined && taker.answered) tell(floor, group, { type: 'answered', at, agent });
}

/** With a feature code the target is a channel of Asterisk's own: look behind it. */
function takerIn(floor: Floor, groups: CallGroup[], from: string): Leg | undefined {
  const legs = groups.flatMap((group) =>
    aliveParties(group).filter((leg) => leg !== group.customer || group !== groups[0]),
  );
  return legs.filter((leg) => isAlive(leg) && !leg.incoming && agentOf(floor, leg) !== from).at(-1);
}

export function outsideName(floor: Floor, { dialledNumber, view, first }: Leg): string {
  const raw = dialledNumber ?? view.number ?? first.number ?? 'unknown';
  return normaliseNumber(raw, floor.countries) ?? raw;
}
