import type { Outcome } from '../../../shared/call/call.ts';
import { announce } from './arrivals.ts';
import type { Leg } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, tell } from './floor.ts';
import { inferTransfer, nameTransferTarget } from './transfers.ts';

/** A phone rings: a person's, or the customer's as heard by whoever called. */
export function rings(floor: Floor, leg: Leg, at: number): void {
  if (leg.rang || leg.incoming || leg.endpoint === null) return;
  leg.rang = true;
  const { group } = leg;
  announce(floor, group);
  const agent = ringsFor(floor, leg);
  if (agent === undefined) return;
  inferTransfer(floor, group, agent, at);
  nameTransferTarget(floor, group, agent, at);
  tell(floor, group, { type: 'offered', at, agent });
}

function ringsFor(floor: Floor, leg: Leg): string | undefined {
  const { group } = leg;
  if (leg === group.customer && group.call?.direction === 'outbound') return group.call.owners.at(-1);
  return leg === group.origin ? undefined : agentOf(floor, leg);
}

/** A phone rings no longer, and was not answered. */
export function ringsNoMore(floor: Floor, leg: Leg, at: number): void {
  const agent = agentOf(floor, leg);
  if (agent === undefined || leg.answered || !leg.rang) return;
  tell(floor, leg.group, { type: 'withdrawn', at, agent, why: whyNot(leg) });
}

function whyNot({ dialStatus, cause, group }: Leg): Outcome {
  if (cause === 26 || (group.call && 'answeredAt' in group.call && !group.call.handedOff)) return 'answered-elsewhere';
  if (cause === 21) return 'rejected';
  if (dialStatus === 'BUSY' || cause === 17) return 'busy';
  return dialStatus === 'CANCEL' && group.customer?.askedAt ? 'missed' : 'no-answer';
}
