import type { LegEvent } from '../asterisk/legEvent.ts';
import type { LegView } from '../asterisk/legView.ts';

/** Without `channelvars` in ari.conf no event says which legs belong together: of those we dialled, we know. */
export function withLinks(event: LegEvent, linkOf: (leg: string) => string | undefined): LegEvent {
  const linked = <V extends LegView | null>(view: V): V =>
    view && view.linkedId === null ? { ...view, linkedId: linkOf(view.id) ?? null } : view;
  switch (event.type) {
    case 'dialled':
    case 'dialEnded':
      return { ...event, caller: linked(event.caller), callee: linked(event.callee) } as LegEvent;
    case 'dialRings':
      return { ...event, callee: linked(event.callee) };
    case 'present':
      return { ...event, legs: event.legs.map((one) => ({ ...one, leg: linked(one.leg) })) };
    default:
      return 'leg' in event ? { ...event, leg: linked(event.leg) } : event;
  }
}
