import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { WRAP_UP_MS } from './wrapUpTimes.ts';

/** The line is free, the work is not over: the countdown begins. */
export function startWrapUp(w: Workplace, open: OpenCall, lines: StoryLine[]): void {
  const now = w.clock.now();
  const wrapUp = { startedAt: now, endsAt: now + WRAP_UP_MS, extensions: 0 };
  void w.board.put({ ...withShown(open, { place: 'wrap-up', wrapUp }), closesAt: null }, ...lines);
}
