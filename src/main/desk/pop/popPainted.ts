import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';

/** The record of a ringing call stands on the page: kept once, with how long that took since the ring. */
export function popPainted(w: Workplace, callId: string, popMs: number, paintedAt?: number): void {
  w.rightOfWay.painted();
  w.afterPop.painted(callId);
  const open = w.board.get(callId);
  if (!open || open.shown.popMs !== null) return;
  const { rangAt = null } = open;
  const known = rangAt !== null && paintedAt !== undefined;
  // Two clocks agree to a millisecond or so: the page's own part is the least it can have been.
  const ringToPopMs = known ? Math.max(popMs, paintedAt + w.link.exactOffsetMs() - rangAt) : null;
  w.board.note(withShown(open, { popMs, ringToPopMs }));
}
