import type { CallGroup, Leg } from './callGroup.ts';
import { createCallGroup, isAlive } from './callGroup.ts';
import { channelName } from './channelName.ts';
import type { Floor } from './floor.ts';
import { isLive, isTalking, tell } from './floor.ts';
import type { LegView } from './legView.ts';

interface Seen {
  /** The event is the leg's first: what it says is how its endpoint is set up. */
  created?: boolean;
  /** It is known to be alive, though its beginning was not seen. */
  known?: boolean;
  dialled?: boolean;
  createdAt?: number | null;
}

/** The leg an event speaks of; undefined when it has ended already. */
export function legOf(floor: Floor, view: LegView | null, at: number, seen: Seen = {}): Leg | undefined {
  if (!view || floor.goneIds.has(view.id)) return undefined;
  const known = floor.legs.get(view.id);
  if (!known) return newLeg(floor, view, at, seen);
  update(floor, known, view, at);
  return known;
}

function newLeg(floor: Floor, view: LegView, at: number, seen: Seen): Leg {
  const group = groupOf(floor, view.linkedId ?? view.id);
  const { endpoint } = channelName(view.name);
  const leg: Leg = {
    id: view.id,
    view,
    first: view,
    endpoint,
    group,
    createdAt: seen.createdAt ?? at,
    incoming: seen.dialled === undefined ? view.state === 'ring' : !seen.dialled,
    known: (seen.created || seen.known) ?? false,
    withheld: view.withheld,
    dialledBy: null,
    dialledNumber: null,
    dialledAt: null,
    rang: false,
    answered: false,
    dialStatus: null,
    cause: null,
    askedAt: null,
    askedInQueue: false,
    bridge: null,
    goneAt: null,
  };
  if (endpoint && seen.created) floor.endpoints.created(endpoint, view);
  else if (endpoint && seen.known) floor.endpoints.met(endpoint, view);
  floor.legs.set(leg.id, leg);
  enlist(group, leg);
  return leg;
}

function enlist(group: CallGroup, leg: Leg): void {
  group.legs.push(leg);
  leg.group = group;
  if (leg.endpoint !== null) group.origin ??= leg;
}

function update(floor: Floor, leg: Leg, view: LegView, at: number): void {
  const link = view.linkedId;
  leg.view = { ...leg.view, ...withoutNulls(view) };
  leg.endpoint = channelName(leg.view.name).endpoint;
  if (view.withheld !== null) leg.withheld = leg.withheld === true || view.withheld;
  leg.group.doubtedAt = null;
  if (link && leg.first.linkedId && groupOf(floor, link) !== leg.group) moveLeg(floor, leg, groupOf(floor, link), at);
}

const withoutNulls = (view: LegView) => Object.fromEntries(Object.entries(view).filter(([, value]) => value !== null));

function groupOf(floor: Floor, link: string): CallGroup {
  const group = floor.byLink.get(link) ?? createCallGroup(link);
  floor.byLink.set(link, group);
  floor.groups.add(group);
  return group;
}

/** A call stays with its customer, and the last one to leave takes the whole group along: nothing stays behind that could not end. */
function moveLeg(floor: Floor, leg: Leg, to: CallGroup, at: number): void {
  const from = leg.group;
  if (leg === from.customer && isLive(from.call)) return join(floor, from, to, at);
  if (!from.legs.some((other) => other !== leg && isAlive(other))) return merge(floor, to, from, at);
  from.legs = from.legs.filter((other) => other !== leg);
  if (from.origin === leg && !from.call)
    from.origin = from.legs.find((other) => other.endpoint !== null && isAlive(other)) ?? null;
  enlist(to, leg);
}

/** Two groups turn out to be one call: `from` ends, its legs go on in `into`. */
export function merge(floor: Floor, into: CallGroup, from: CallGroup, at: number): void {
  if (into === from) return;
  if (isLive(from.call)) endJoined(floor, from, at);
  for (const leg of from.legs) enlist(into, leg);
  from.legs = [];
  for (const [link, group] of floor.byLink) if (group === from) floor.byLink.set(link, into);
  floor.groups.delete(from);
}

/** The call goes on within another: what was a consultation is part of the customer's call now. */
function endJoined(floor: Floor, group: CallGroup, at: number): void {
  const outcome = isTalking(group.call) ? 'answered' : 'unknown';
  tell(floor, group, { type: 'ended', at, outcome, causeCode: null, hangupBy: 'unknown' });
}

/** Meets in a bridge or a dial: the one without a customer joins the other; two customers' calls stay two. */
export function join(floor: Floor, one: CallGroup, other: CallGroup, at: number): void {
  if (one === other) return;
  const [into, from] = weight(one) >= weight(other) ? [one, other] : [other, one];
  if (weight(from) < CUSTOMERS) merge(floor, into, from, at);
}

const CUSTOMERS = 3;
function weight({ call, customer, origin }: CallGroup): number {
  if (isLive(call)) return call.direction === 'internal' ? 2 : CUSTOMERS;
  if (call) return 0;
  return customer || origin?.incoming ? 1 : 0;
}

/** Forgets a group when its last leg is gone. */
export function forget(floor: Floor, group: CallGroup): void {
  if (group.legs.some(isAlive)) return;
  floor.groups.delete(group);
  for (const [link, linked] of floor.byLink) if (linked === group) floor.byLink.delete(link);
  for (const leg of group.legs) floor.legs.delete(leg.id);
}
