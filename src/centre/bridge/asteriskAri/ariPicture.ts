import type { Tracker } from '../asterisk/createTracker.ts';
import type { LegEvent } from '../asterisk/legEvent.ts';
import { ariToLegs } from './ariToLegs.ts';
import { withLinks } from './withLinks.ts';

/** What the tracker is to know of an event, with what only this centre knows about it. */
export interface AriPicture {
  take(event: unknown, at: number): void;
  takeLegs(event: LegEvent): void;
  /** An agent wants this leg to end, at their desk instead of at the phone. */
  willHangUp(leg: string): void;
  /** After a break nobody knows who still holds: it counts as over, until it is told again. */
  doubtHolds(at: number): void;
}

export function createAriPicture(tracker: Tracker, linkOf: (leg: string) => string | undefined): AriPicture {
  const wanted = new Set<string>();
  /** The PBX says of it that it was asked to, not by whom. */
  const byAgent = (event: LegEvent): LegEvent => {
    if (event.type === 'hangupAsked' && event.soft && wanted.has(event.leg.id))
      return { ...event, soft: false, cause: 16 };
    if (event.type === 'gone') wanted.delete(event.leg.id);
    return event;
  };
  const takeLegs = (event: LegEvent) => tracker.take(withLinks(byAgent(event), linkOf));
  return {
    takeLegs,
    take: (event, at) => {
      for (const one of ariToLegs(event, at)) takeLegs(one);
    },
    willHangUp: (leg) => {
      wanted.add(leg);
    },
    doubtHolds: (at) => {
      for (const leg of tracker.legs())
        if (leg.group.heldBy === leg.id) takeLegs({ type: 'unheld', at, leg: leg.view });
    },
  };
}
