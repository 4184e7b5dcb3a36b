import type { CustomerCard } from '../../../shared/customer/customer.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Workplace } from '../workplace.ts';

/** A callback promised for later today counts when the agent calls already now. */
const AHEAD_MS = 24 * 3_600_000;

/** Whether somebody promised to telephone the one who is being called. */
export function isCallbackOwed({ reads, clock }: Workplace, { call, customerId, popped }: DeskCall): boolean {
  if (call.direction === 'inbound' && !isOwedSomething(popped.card)) return false;
  return reads
    .promisesDue(clock.now() + AHEAD_MS, 200)
    .some(
      (promise) =>
        promise.kind === 'callback' &&
        ((customerId !== null && promise.customerId === customerId) ||
          (call.remote.number !== null && promise.number === call.remote.number)),
    );
}

/** A ring is shown at once: the promises are read only where the record says that there is one. */
const isOwedSomething = (card: CustomerCard | null): boolean =>
  card !== null &&
  (card.proposal?.code === 'callback-promise' || card.alerts.some(({ code }) => code === 'promise-due'));
