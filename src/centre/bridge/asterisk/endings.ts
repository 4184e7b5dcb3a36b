import type { HangupBy } from '../../../shared/call/call.ts';
import { ownerLeft } from './answers.ts';
import { announce, announceFailed, announceLost } from './arrivals.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import { isAlive } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, aliveParties, isLive, isTalking, partiesOf, tell } from './floor.ts';
import { hungUpBy } from './hungUpBy.ts';
import { isRefusal, outcomeOf } from './outcomeOf.ts';
import { ownerIsThere } from './ownerIsThere.ts';
import { ringsNoMore } from './ringing.ts';

/** Somebody at this leg hung up; a caller who is turned away by the PBX did not. */
export function hangupAsked(leg: Leg, cause: number | null, at: number): void {
  leg.cause ??= cause;
  const isTurnedAway = leg.incoming && isRefusal(cause) && !isTalking(leg.group.call);
  if (isTurnedAway || leg.askedAt !== null) return;
  leg.askedAt = at;
  leg.askedInQueue = leg.group.inQueue;
}

export function gone(floor: Floor, leg: Leg, cause: number | null, at: number): void {
  leg.goneAt = at;
  leg.cause = cause || leg.cause;
  ringsNoMore(floor, leg, at);
  const { group } = leg;
  if (leg === group.origin) announceLast(floor, group);
  if (isLive(group.call) && isOver(group, leg)) end(floor, group, at);
  else if (isLive(group.call)) consultedNoMore(floor, leg, at);
}

function announceLast(floor: Floor, group: CallGroup): void {
  if (group.hasHole) return announceLost(floor, group);
  if (group.origin && agentOf(floor, group.origin) === undefined) announce(floor, group);
  else announceFailed(floor, group);
}

/** Whether a call is over for the people in it, now that this leg is gone. */
function isOver(group: CallGroup, leg: Leg): boolean {
  const { call, customer, origin } = group;
  if (!group.legs.some(isAlive)) return true;
  if (call?.direction === 'inbound') return leg === customer;
  if (call?.direction === 'outbound' && isTalking(call)) return leg === customer;
  if (call?.direction === 'outbound') return leg === origin || aliveParties(group).length === 0;
  return leg === origin || (leg === customer && isTalking(call) && !call.handedOff) || aliveParties(group).length === 0;
}

/** The owner leaves, or the colleague who was asked does. */
function consultedNoMore(floor: Floor, leg: Leg, at: number): void {
  const { group } = leg;
  const isOwner = agentOf(floor, leg) === group.call?.owners.at(-1);
  if (isOwner) ownerLeft(floor, group, leg, at);
  else if (isConsulted(floor, leg) && ownerIsThere(floor, group)) tell(floor, group, { type: 'consultEnded', at });
}

function isConsulted(floor: Floor, leg: Leg): boolean {
  const { call, customer } = leg.group;
  const asked = call?.status === 'consulting' ? floor.endpoints.agentOf(call.consultedTo) : undefined;
  return call?.status === 'consulting' && leg !== customer && agentOf(floor, leg) === asked;
}

function end(floor: Floor, group: CallGroup, at: number): void {
  const ending = {
    direction: group.call?.direction ?? 'inbound',
    answered: isTalking(group.call),
    callerGaveUp: group.origin?.askedAt !== null && group.origin?.askedAt !== undefined,
    gaveUpInQueue: group.origin?.askedInQueue ?? false,
    attempts: attemptsOf(group).map(({ dialStatus: status, cause, rang }) => ({ status, cause, rang })),
    ownCause: group.origin?.cause ?? null,
  };
  const causeCode = causeOf(group, ending.answered);
  tell(floor, group, { type: 'ended', at, outcome: outcomeOf(ending), causeCode, hangupBy: hungUpBy(floor, group) });
  endConsultation(floor, group, at);
}

/** Legs that were tried, the one that came to its end last at the end. */
function attemptsOf(group: CallGroup): Leg[] {
  const tried = partiesOf(group).filter((leg) => leg !== group.origin && leg.dialledAt !== null && leg.cause !== 26);
  return tried.sort((a, b) => (a.goneAt ?? Infinity) - (b.goneAt ?? Infinity));
}

function causeOf(group: CallGroup, answered: boolean): number | null {
  const last = attemptsOf(group).at(-1);
  return (answered ? group.customer?.cause : (last?.cause ?? group.origin?.cause)) ?? null;
}

function endConsultation(floor: Floor, group: CallGroup, at: number): void {
  if (group.consults) tell(floor, group.consults, { type: 'consultEnded', at });
  group.consults = null;
}

/** Nobody knows how it ended. */
export function endUnknown(floor: Floor, group: CallGroup, at: number, hangupBy: HangupBy = 'unknown'): void {
  tell(floor, group, { type: 'ended', at: group.doubtedAt ?? at, outcome: 'unknown', causeCode: null, hangupBy });
  endConsultation(floor, group, at);
  for (const leg of group.legs.filter(isAlive)) leg.goneAt = at;
}
