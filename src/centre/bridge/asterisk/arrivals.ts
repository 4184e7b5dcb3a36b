import type { Party } from '../../../shared/call/call.ts';
import type { ArrivedEvent } from '../../../shared/call/callEvent.ts';
import { ownerOf } from '../../../shared/call/ownerOf.ts';
import { callerParty } from '../../../shared/number/callerParty.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import { isAlive } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { agentOf, begin, isLive, isTalking, partiesOf, tell } from './floor.ts';

/**
 * Tells of a call as soon as it is known to be one: a caller is dialled through, waits in a queue or is bridged; a
 * phone has dialled somebody. Not before, because only then is it certain whether the caller withholds the number.
 */
export function announce(floor: Floor, group: CallGroup): void {
  const { origin } = group;
  if (group.call || !origin?.known) return;
  const agent = agentOf(floor, origin);
  if (agent === undefined) announceCustomer(floor, group, origin);
  else announceDialled(floor, group, origin, agent);
}

function announceCustomer(floor: Floor, group: CallGroup, customer: Leg): void {
  group.customer = customer;
  const direction = customer.incoming ? 'inbound' : 'outbound';
  const remote = customer.incoming ? callerOf(floor, customer) : dialledParty(floor, customer, null);
  const did = customer.incoming ? customer.first.exten : null;
  begin(floor, group, { type: 'arrived', at: customer.createdAt, direction, remote, did, queue: null });
}

function announceDialled(floor: Floor, group: CallGroup, origin: Leg, agent: string): void {
  const other = partiesOf(group).find(
    (leg) => leg !== origin && leg.dialledAt !== null && agentOf(floor, leg) !== agent,
  );
  if (!other) return announceClick(floor, group, origin, agent);
  group.customer = other;
  const waiting = origin.incoming ? callThatWaits(floor, group, agent) : undefined;
  const isInternal = agentOf(floor, other) !== undefined || waiting !== undefined;
  begin(floor, group, {
    ...outgoing(origin, agent, isInternal ? 'internal' : 'outbound'),
    remote: agentOf(floor, other) ? colleague(floor, other) : dialledParty(floor, other, origin),
  });
  if (waiting) consult(floor, group, waiting, other);
}

/** A click on a number: the agent's phone rings first, showing whom it will call. Where a caller with that number waits, it rings for them. */
function announceClick(floor: Floor, group: CallGroup, origin: Leg, agent: string): void {
  const { number: raw, linkedId } = origin.view;
  const number = normaliseNumber(raw ?? '', floor.countries);
  if (origin.incoming || origin.dialledAt === null || linkedId !== origin.id || !raw || !number) return;
  if ([...floor.groups].some((other) => waitsFor(other, number, raw))) return;
  const remote = { number, raw, name: null, withheld: false };
  begin(floor, group, { ...outgoing(origin, agent, 'outbound'), remote });
}

const waitsFor = ({ call, legs }: CallGroup, number: string, raw: string) =>
  isLive(call) ? call.remote.number === number : legs.some((leg) => leg.incoming && leg.view.number === raw);

/** The customer's leg of a call that was told of before they were dialled, or are dialled again on another line. */
export function findCustomer(floor: Floor, leg: Leg): void {
  const { group } = leg;
  const isMissing = group.call?.direction === 'outbound' && !(group.customer && isAlive(group.customer));
  if (isMissing && leg !== group.origin && agentOf(floor, leg) === undefined) group.customer = leg;
}

/** An agent dialled outside and the dialplan never got as far as a line. */
export function announceFailed(floor: Floor, group: CallGroup): void {
  const { origin } = group;
  const agent = origin && agentOf(floor, origin);
  if (group.call || !origin?.known || !origin.incoming || !agent) return;
  const raw = origin.first.exten ?? '';
  const number = normaliseNumber(raw, floor.countries);
  if (!number || callThatWaits(floor, group, agent)) return;
  begin(floor, group, {
    ...outgoing(origin, agent, 'outbound'),
    remote: { number, raw, name: null, withheld: false },
  });
}

/** It began, and nothing more is known: a caller without a number, unless it was confirmed; a phone that dialled. */
export function announceLost(floor: Floor, group: CallGroup): void {
  const { origin } = group;
  if (group.call || !origin?.known || !origin.incoming) return;
  const agent = agentOf(floor, origin);
  if (agent !== undefined) return announceUnfinished(floor, group, origin, agent);
  group.customer = origin;
  const isConfirmed = origin.view !== origin.first;
  const remote = isConfirmed ? callerOf(floor, origin) : { number: null, raw: null, name: null, withheld: false };
  const { exten: did } = origin.first;
  begin(floor, group, { type: 'arrived', at: origin.createdAt, direction: 'inbound', remote, did, queue: null });
}

function announceUnfinished(floor: Floor, group: CallGroup, origin: Leg, agent: string): void {
  announceFailed(floor, group);
  const raw = origin.first.exten;
  if (group.call || !raw || callThatWaits(floor, group, agent)) return;
  const remote = { number: null, raw, name: null, withheld: false };
  begin(floor, group, { ...outgoing(origin, agent, 'internal'), remote });
}

function outgoing(origin: Leg, agent: string, direction: 'outbound' | 'internal') {
  return {
    type: 'arrived',
    at: origin.createdAt,
    direction,
    did: null,
    queue: null,
    agent,
  } satisfies Partial<ArrivedEvent>;
}

/** The call an agent has at the other ear while dialling this one. */
function callThatWaits(floor: Floor, group: CallGroup, agent: string): CallGroup | undefined {
  return [...floor.groups].find(
    (other) => other !== group && other.doubtedAt === null && isTalking(other.call) && ownerOf(other.call) === agent,
  );
}

function consult(floor: Floor, group: CallGroup, waiting: CallGroup, target: Leg): void {
  group.consults = waiting;
  const to = agentOf(floor, target) ?? group.call?.remote.number ?? group.call?.remote.raw ?? 'unknown';
  tell(floor, waiting, { type: 'consulted', at: target.dialledAt ?? target.createdAt, to });
}

/** With a feature code, or from a second line, the agent asks somebody while the customer waits. */
export function consultWithin(floor: Floor, target: Leg): void {
  const { call, waitsFor } = target.group;
  const isAsked = call?.status === 'held' || (waitsFor !== null && isTalking(call));
  if (!isAsked || agentOf(floor, target) === call?.owners.at(-1)) return;
  const to = agentOf(floor, target) ?? dialledParty(floor, target, null).number ?? 'unknown';
  tell(floor, target.group, { type: 'consulted', at: target.dialledAt ?? target.createdAt, to });
}

/** Nothing is told of a caller before the PBX has said whether they withhold their number. */
function callerOf(floor: Floor, leg: Leg): Party {
  const { first, withheld } = leg;
  if (withheld === null && floor.unsure) {
    floor.unsure(leg);
    return { number: null, raw: null, name: null, withheld: false };
  }
  return knownCaller(floor, first.number, first.callerName, withheld ?? false);
}

export const knownCaller = (floor: Floor, number: string | null, name: string | null, withheld: boolean): Party =>
  callerParty({ number: number ?? '', name: name ?? '', withheld }, floor.countries);

/** Whom we call is never withheld. What was dialled is truer than what the leg shows. */
function dialledParty(floor: Floor, leg: Leg, origin: Leg | null): Party {
  const candidates = [leg.dialledNumber, leg.view.number, origin?.first.exten, origin?.view.number];
  const said = candidates.filter((text): text is string => Boolean(text));
  const raw = said.find((text) => normaliseNumber(text, floor.countries)) ?? said[0] ?? null;
  return { number: raw && normaliseNumber(raw, floor.countries), raw, name: null, withheld: false };
}

function colleague(floor: Floor, leg: Leg): Party {
  const phone = floor.endpoints.phone(leg.endpoint ?? '');
  return { number: null, raw: phone?.extension ?? leg.endpoint, name: phone?.name ?? null, withheld: false };
}
