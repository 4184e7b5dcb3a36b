import type { Call, LiveCall, TalkingCall } from '../../../shared/call/call.ts';
import type { ArrivedEvent, CallEvent } from '../../../shared/call/callEvent.ts';
import { latestAt } from '../../../shared/call/latestAt.ts';
import { nextCall } from '../../../shared/call/nextCall.ts';
import { startCall } from '../../../shared/call/startCall.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { CallGroup, Leg } from './callGroup.ts';
import { isAlive } from './callGroup.ts';
import type { Endpoints } from './endpoints.ts';
import type { LegRecording } from './legRecording.ts';

/** Everything the tracker knows at one moment. */
export interface Floor {
  endpoints: Endpoints;
  countries: readonly Country[];
  legs: Map<string, Leg>;
  /** Legs that ended lately: what is said of them now is late. */
  goneIds: Set<string>;
  groups: Set<CallGroup>;
  byLink: Map<string, CallGroup>;
  /** Bridges where people talk, and who is in them. */
  bridges: Map<string, Set<Leg>>;
  /** What the PBX records, by its name. */
  recordings: Map<string, LegRecording>;
  /** Whether any call was told to be recorded when that was looked at last. */
  isRecording: boolean;
  told(callId: string, event: CallEvent, call: Call): void;
  /** Set where a PBX that does not say whether a number is withheld can be asked. */
  unsure: ((leg: Leg) => void) | undefined;
}

export function begin(floor: Floor, group: CallGroup, arrived: ArrivedEvent): void {
  group.call = startCall(group.id, arrived);
  floor.told(group.id, arrived, group.call);
}

/** Tells what happened to a call, if it means anything in the state the call is in. Never before what was told already, though a clock was put back. */
export function tell(floor: Floor, group: CallGroup, said: CallEvent): void {
  if (!group.call) return;
  const event = { ...said, at: Math.max(said.at, latestAt(group.call)) };
  const next = nextCall(group.call, event);
  if (!next) return;
  group.call = next;
  floor.told(group.id, event, next);
}

export const agentOf = (floor: Floor, leg: Leg): string | undefined => floor.endpoints.agentOf(leg.endpoint);
export const partiesOf = (group: CallGroup): Leg[] => group.legs.filter((leg) => leg.endpoint !== null);
export const aliveParties = (group: CallGroup): Leg[] => partiesOf(group).filter(isAlive);
export const isLive = (call: Call | undefined): call is LiveCall =>
  call !== undefined && call.status !== 'cleared' && call.status !== 'failed';
export const isTalking = (call: Call | undefined): call is TalkingCall => isLive(call) && 'answeredAt' in call;
