import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Workplace } from '../workplace.ts';

/** A callback promised for later today counts when the agent calls already now. */
const AHEAD_MS = 24 * 3_600_000;

/** Whether somebody promised to telephone the one who is being called. */
export function isCallbackOwed({ reads, clock }: Workplace, { call, customerId }: DeskCall): boolean {
  return reads
    .promisesDue(clock.now() + AHEAD_MS, 200)
    .some(
      (promise) =>
        promise.kind === 'callback' &&
        ((customerId !== null && promise.customerId === customerId) ||
          (call.remote.number !== null && promise.number === call.remote.number)),
    );
}
