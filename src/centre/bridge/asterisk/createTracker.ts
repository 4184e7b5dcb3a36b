import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import { HOME_COUNTRIES } from '../../../shared/number/normaliseNumber.ts';
import { answers } from './answers.ts';
import { announce, consultWithin, findCustomer, knownCaller } from './arrivals.ts';
import { entered, leaves } from './bridges.ts';
import type { Leg } from './callGroup.ts';
import { gone, hangupAsked } from './endings.ts';
import type { Endpoints, KnownAgent } from './endpoints.ts';
import { createEndpoints } from './endpoints.ts';
import type { Floor } from './floor.ts';
import { isLive, tell } from './floor.ts';
import { held, unheld, waits } from './holds.ts';
import { booted, giveUp, lost, present } from './holes.ts';
import { forget, join, legOf } from './identity.ts';
import type { DialStatus, LegEvent } from './legEvent.ts';
import { followRecordings, recordingBegan, recordingEnded, recordingMuted, recordingsOf } from './recordings.ts';
import { rings, ringsNoMore } from './ringing.ts';
import { attendedTransferred, blindTransferred, parked } from './transfers.ts';

export interface TrackerOptions {
  agents?: Record<string, KnownAgent>;
  countries?: readonly Country[];
  /** What happened to a call, in order, with the call as it is then. */
  told(callId: string, event: CallEvent, call: Call): void;
  /** Asks the PBX whether this leg's number is withheld; `presentation` answers. Without it, what is not said is taken as allowed. */
  unsure?: (leg: { id: string; name: string }) => void;
}

export interface Tracker {
  take(event: LegEvent): void;
  /** What the PBX does not tell of a call, and whoever commanded it knows. */
  tell(callId: string, event: CallEvent): void;
  /** The calls that are going on. */
  calls(): Call[];
  /** The legs that are alive, for commands. */
  legs(): Leg[];
  /** What the PBX records of a call, for commands. */
  recordings(callId: string): ReturnType<typeof recordingsOf>;
  endpoints: Endpoints;
  /** No more events will come: what is open ends as unknown. */
  finish(at: number): void;
}

/** Legs that ended, for what is told late of them: some ten seconds of a very busy PBX. */
const REMEMBERED = 4_000;

/** Folds the events of an Asterisk into the calls of people. It has no clock, asks nobody and never throws. */
export function createTracker({ agents, countries = HOME_COUNTRIES, told, unsure }: TrackerOptions): Tracker {
  const floor: Floor = {
    endpoints: createEndpoints(agents),
    countries,
    legs: new Map(),
    goneIds: new Set(),
    groups: new Set(),
    byLink: new Map(),
    bridges: new Map(),
    recordings: new Map(),
    isRecording: false,
    told,
    unsure: unsure && ((leg) => unsure({ id: leg.id, name: leg.view.name })),
  };
  return {
    take(event) {
      take(floor, event);
      followRecordings(floor, event.at);
    },
    tell(callId, event) {
      for (const group of floor.groups) if (group.id === callId) tell(floor, group, event);
    },
    calls: () => [...floor.groups].map(({ call }) => call).filter(isLive),
    legs: () => [...floor.legs.values()],
    recordings: (callId) => recordingsOf(floor, callId),
    endpoints: floor.endpoints,
    finish(at) {
      for (const group of [...floor.groups]) giveUp(floor, group, at);
    },
  };
}

function take(floor: Floor, event: LegEvent): void {
  switch (event.type) {
    case 'created':
      return void legOf(floor, event.leg, event.at, { created: true });
    case 'seen':
      return seen(floor, event);
    case 'dialled':
      return dialled(floor, event);
    case 'dialRings':
      return withLeg(floor, event.callee, event.at, (leg) => rings(floor, leg, event.at));
    case 'dialEnded':
      return dialEnded(floor, event);
    case 'entered':
      return withLeg(floor, event.leg, event.at, (leg) => enters(floor, leg, event));
    case 'left':
      return withLeg(floor, event.leg, event.at, (leg) => leg.bridge === event.bridge && leaves(floor, leg, event.at));
    case 'held':
      return withLeg(floor, event.leg, event.at, (leg) => held(floor, leg, event.at));
    case 'waits':
      return withLeg(floor, event.leg, event.at, (leg) => waits(floor, leg));
    case 'unheld':
      return withLeg(floor, event.leg, event.at, (leg) => unheld(floor, leg, event.at));
    case 'hangupAsked':
      return withLeg(floor, event.leg, event.at, (leg) => event.soft || hangupAsked(leg, event.cause, event.at));
    case 'gone':
      return ends(floor, event);
    case 'blindTransferred':
      return lateLeg(floor, event.transferer, event.at, (leg) =>
        blindTransferred(floor, leg, event.extension, event.at),
      );
    case 'attendedTransferred':
      return attended(floor, event);
    case 'parked':
      return withLeg(floor, event.leg, event.at, (leg) => parked(floor, leg, event.space, event.at));
    case 'queued':
      return withLeg(floor, event.leg, event.at, (leg) => queued(floor, leg, event.queue, event.at));
    case 'leftQueue':
      return withLeg(floor, event.leg, event.at, (leg) => {
        if (leg === leg.group.origin) leg.group.inQueue = false;
      });
    case 'recordingBegan':
      return recordingBegan(floor, event.recording, event.on);
    case 'recordingMuted':
      return recordingMuted(floor, event.recording, event.sides, event.isMuted);
    case 'recordingEnded':
      return void recordingEnded(floor, event.recording);
    case 'renamed':
      return renamed(floor, event.id, event.name);
    case 'presentation':
      return presentation(floor, event);
    case 'person':
      return floor.endpoints.person(event.endpoint, event.extension, event.name);
    case 'lost':
      return lost(floor, event.at);
    case 'booted':
      return booted(floor, event.bootedAt, event.at);
    case 'present':
      return present(floor, event);
  }
}
type Of<T extends LegEvent['type']> = Extract<LegEvent, { type: T }>;

function withLeg(floor: Floor, view: Leg['view'], at: number, then: (leg: Leg) => unknown): void {
  const leg = legOf(floor, view, at);
  if (leg) then(leg);
}

/** Whoever transfers may have hung up before it is told. */
function lateLeg(floor: Floor, view: Leg['view'], at: number, then: (leg: Leg) => void): void {
  const leg = legOf(floor, view, at) ?? floor.legs.get(view.id);
  if (leg) then(leg);
}

function seen(floor: Floor, { leg: view, at }: Of<'seen'>): void {
  const leg = legOf(floor, view, at);
  if (leg && view.state === 'ringing') rings(floor, leg, at);
}

function dialled(floor: Floor, { caller: by, callee: to, dialString, at }: Of<'dialled'>): void {
  const caller = legOf(floor, by, at);
  const callee = legOf(floor, to, at, { known: true, dialled: true });
  if (!callee || callee.dialledAt !== null) return;
  callee.dialledAt = at;
  callee.dialledBy = caller?.id ?? null;
  callee.dialledNumber = numberIn(dialString);
  if (callee.endpoint && (callee.dialledNumber?.length ?? 0) >= LONG_NUMBER)
    floor.endpoints.numberDialled(callee.endpoint);
  if (caller) join(floor, caller.group, callee.group, at);
  announce(floor, callee.group);
  findCustomer(floor, callee);
  if (caller?.endpoint === null) consultWithin(floor, callee);
}

const LONG_NUMBER = 7;
/** `0142685300@trunk` and `trunk/0142685300` send a number down a line; `agent1` and `agent1/sip:…` do not. */
const numberIn = (dialString: string): string | null =>
  /(?:^|\/)(\+?[\d*#]+)@/.exec(dialString)?.[1] ?? /[^/]\/(\+?\d{3,})$/.exec(dialString)?.[1] ?? null;

function dialEnded(floor: Floor, { caller: by, callee: to, status, at }: Of<'dialEnded'>): void {
  const caller = legOf(floor, by, at);
  const callee = legOf(floor, to, at);
  for (const leg of callee ? [callee] : stillTried(floor, caller, status)) {
    if (leg.dialStatus !== null) continue;
    leg.dialStatus = status;
    if (status === 'ANSWER') answers(floor, leg, at);
    else ringsNoMore(floor, leg, at);
  }
}

/** An old PBX says only who dialled; that somebody answered, its bridges say. */
function stillTried(floor: Floor, caller: Leg | undefined, status: DialStatus): Leg[] {
  if (!caller || status === 'ANSWER') return [];
  return [...floor.legs.values()].filter((leg) => leg.dialledBy === caller.id && !leg.answered);
}

function enters(floor: Floor, leg: Leg, { bridge, talking, at }: Of<'entered'>): void {
  if (talking) entered(floor, leg, bridge, at);
  else leaves(floor, leg, at);
}

function ends(floor: Floor, { leg: view, cause, at }: Of<'gone'>): void {
  const leg = legOf(floor, view, at);
  if (!leg) return;
  remember(floor, leg.id);
  leaves(floor, leg, at);
  gone(floor, leg, cause, at);
  forget(floor, leg.group);
}

/** The oldest are forgotten first. */
function remember(floor: Floor, id: string): void {
  floor.goneIds.add(id);
  const [oldest] = floor.goneIds;
  if (floor.goneIds.size > REMEMBERED && oldest !== undefined) floor.goneIds.delete(oldest);
}

function attended(floor: Floor, { first, second, target, at }: Of<'attendedTransferred'>): void {
  const [two, taker] = [second, target].map((view) => legOf(floor, view, at));
  lateLeg(floor, first, at, (one) => attendedTransferred(floor, one, two, taker, at));
}

function queued(floor: Floor, leg: Leg, queue: string, at: number): void {
  leg.group.inQueue = true;
  announce(floor, leg.group);
  tell(floor, leg.group, { type: 'queued', at, queue });
}

function renamed(floor: Floor, id: string, name: string): void {
  const leg = floor.legs.get(id);
  if (leg) legOf(floor, { ...leg.view, name, withheld: null }, leg.createdAt);
}

function presentation(floor: Floor, { id, withheld, at }: Of<'presentation'>): void {
  const leg = floor.legs.get(id);
  if (!leg) return;
  leg.withheld = withheld;
  if (leg !== leg.group.customer || leg.group.call?.direction !== 'inbound') return;
  const remote = knownCaller(floor, leg.first.number, leg.first.callerName, withheld);
  tell(floor, leg.group, { type: 'identified', at, remote });
}
