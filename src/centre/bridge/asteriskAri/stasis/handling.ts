import type { CallEvent } from '../../../../shared/call/callEvent.ts';
import type { Clock } from '../../../../shared/lib/clock.ts';
import type { Tracker } from '../../asterisk/createTracker.ts';
import type { HandedCall, OwnLeg } from './handedCall.ts';
import type { StasisActs } from './stasisActs.ts';

type Untimed = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, 'at'> : never) : never;

/** All that is needed to look after calls that were handed over. */
export interface Handling {
  readonly acts: StasisActs;
  readonly tracker: Tracker;
  readonly clock: Clock;
  readonly app: string;
  /** Where numbers of others than agents are looked up. */
  readonly context: string;
  readonly calls: Map<string, HandedCall>;
  ready(): string[];
  /** A number as the dialplan wants it. */
  dialled(number: string): string;
  /** What a phone shall show of the one who is at this leg. */
  callerId(leg: string): Promise<string | undefined>;
  newId(): string;
  /** For the log: no number, no name. */
  warn(what: string, code: string): void;
}

/** What only we know, because we did it. */
export function tell({ tracker, clock }: Handling, call: HandedCall, event: Untimed): void {
  const group = tracker.legs().find(({ id }) => id === call.id)?.group;
  if (group) tracker.tell(group.id, { ...event, at: clock.now() } as CallEvent);
}

export const callWith = ({ calls }: Handling, leg: string): { call: HandedCall; leg: OwnLeg } | undefined => {
  for (const call of calls.values()) {
    const own = call.legs.get(leg);
    if (own) return { call, leg: own };
  }
  return undefined;
};
