import type { HangupBy } from '../../../shared/call/call.ts';
import { ownerOf } from '../../../shared/call/ownerOf.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, isTalking, partiesOf } from './floor.ts';
import { isRefusal } from './outcomeOf.ts';

/** Who ended the call for the customer: the first to hang up among those whose leaving ends it. `caller` is the customer's party, whichever the direction. */
export function hungUpBy(floor: Floor, group: CallGroup): HangupBy {
  const theirs = customerAsked(group);
  const ours = oursAsked(floor, group);
  if (theirs === null && ours === null) return 'pbx';
  return (ours ?? Infinity) < (theirs ?? Infinity) ? 'agent' : 'caller';
}

/** A network that cannot put a call through is nobody hanging up. */
function customerAsked({ call, customer, origin }: CallGroup): number | null {
  const leg = call?.direction === 'internal' ? origin : customer;
  if (!leg || leg.askedAt === null) return null;
  const isPerson = isTalking(call) || leg.incoming || !isRefusal(leg.cause) || leg.cause === 17 || leg.cause === 21;
  return isPerson ? leg.askedAt : null;
}

function oursAsked(floor: Floor, group: CallGroup): number | null {
  const asked = partiesOf(group).filter((leg) => leg.askedAt !== null && isOurs(floor, group, leg));
  const moments = asked.map((leg) => leg.askedAt ?? Infinity);
  return moments.length ? Math.min(...moments) : null;
}

/** The leg of the owner; while nobody has the call, of whoever stands on our side of it; unanswered, of the phone tried last. */
function isOurs(floor: Floor, group: CallGroup, leg: Leg): boolean {
  const { call, customer, origin } = group;
  if (!call || leg === customer) return call?.direction === 'internal';
  if (call.direction === 'internal') return leg !== origin;
  if (!isTalking(call)) return call.direction === 'outbound' ? leg === origin : isLastTried(group, leg);
  const owner = ownerOf(call);
  return owner === undefined || agentOf(floor, leg) === owner;
}

function isLastTried(group: CallGroup, leg: Leg): boolean {
  const others = partiesOf(group).filter((other) => other !== leg && other !== group.origin);
  return leg.dialledAt !== null && others.every((other) => (other.dialledAt ?? 0) <= (leg.dialledAt ?? 0));
}
