import type { OpenCall } from '../openCall.ts';

/** When a call closes by itself: a choice made in wrap-up goes before the countdown. Null while nothing runs. */
export function closingMoment({ shown, closesAt }: OpenCall): number | null {
  if (shown.place !== 'wrap-up') return null;
  return closesAt ?? shown.wrapUp?.endsAt ?? null;
}
