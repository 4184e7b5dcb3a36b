import type { Party } from '../../shared/call/call.ts';
import type { CallEvent } from '../../shared/call/callEvent.ts';

/** Whatever an adapter lets through: of a caller who withholds, nothing leaves the bridge. */
export function hideWithheld(event: CallEvent): CallEvent {
  if (event.type !== 'arrived' && event.type !== 'identified') return event;
  return event.remote.withheld ? { ...event, remote: nobody } : event;
}

const nobody: Party = { number: null, raw: null, name: null, withheld: true };
