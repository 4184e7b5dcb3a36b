import type { Call } from '../../../shared/call/call.ts';
import type { DialStatus } from './legEvent.ts';
import type { LegView } from './legView.ts';

/** One channel as it is followed from its first event to its last. */
export interface Leg {
  id: string;
  view: LegView;
  /** As it was first seen: the dialplan rewrites numbers later. */
  first: LegView;
  endpoint: string | null;
  group: CallGroup;
  createdAt: number;
  /** It called the PBX; false: the PBX dialled it. */
  incoming: boolean;
  /** False of a leg that was met in the middle of its life, after a hole. */
  known: boolean;
  withheld: boolean | null;
  dialledBy: string | null;
  dialledNumber: string | null;
  dialledAt: number | null;
  rang: boolean;
  answered: boolean;
  /** The first final status counts: a lost race is cancelled twice. */
  dialStatus: DialStatus | null;
  cause: number | null;
  /** When the person at this leg hung up. */
  askedAt: number | null;
  askedInQueue: boolean;
  bridge: string | null;
  goneAt: number | null;
}

export const isAlive = (leg: Leg): boolean => leg.goneAt === null;

/** The legs that belong together, and the call that people would say they are. */
export interface CallGroup {
  id: string;
  /** In the order of their creation, with those that are gone. */
  legs: Leg[];
  /** The first leg of a person. */
  origin: Leg | null;
  /** The leg of the other party: a customer, or the colleague of an internal call. */
  customer: Leg | null;
  /** Undefined until it is known to be a call. */
  call: Call | undefined;
  inQueue: boolean;
  heldBy: string | null;
  /** The leg whose agent has begun a transfer with a feature code. */
  waitsFor: string | null;
  /** The call of the same agent that waits while this one consults. */
  consults: CallGroup | null;
  /** Set while nothing was seen of it after a lost connection: the last certain moment. */
  doubtedAt: number | null;
  /** A part of it was never seen. */
  hasHole: boolean;
}

export function createCallGroup(id: string): CallGroup {
  return {
    id,
    legs: [],
    origin: null,
    customer: null,
    call: undefined,
    inQueue: false,
    heldBy: null,
    waitsFor: null,
    consults: null,
    doubtedAt: null,
    hasHole: false,
  };
}
