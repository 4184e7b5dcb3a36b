import type { LiveCall } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { latestAt } from './latestAt.ts';

/** Sources of one PBX may differ by less about the order of things. */
const SKEW_MS = 1_000;

/** A hold, or its end, that is told again when the call has moved on: taken for a new one, the customer would wait for ever. */
export function isStaleHold(call: LiveCall, { type, at }: CallEvent): boolean {
  if (type !== 'held' && type !== 'retrieved') return false;
  const latest = latestAt(call);
  if (at >= latest) return false;
  const isKnown = call.holds.some(({ from, to }) => at === (type === 'held' ? from : to));
  return isKnown || at < latest - SKEW_MS;
}
