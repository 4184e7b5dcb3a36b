import type { Call, Outcome } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { nextCall } from '../../../shared/call/nextCall.ts';
import { ringCount } from '../../../shared/call/ringCount.ts';
import { addNotice } from '../notices/addNotice.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { startWrapUp } from '../wrapUp/startWrapUp.ts';
import { story } from './story.ts';

/** Callers expect an answer before this ring: who lets it go by is no longer ready, visibly. */
const LATE_RING = 4;

/** A call has left this agent: unanswered, unreached, talked through, or handed on. */
export function leave(w: Workplace, open: OpenCall, call: Call, event: CallEvent | null): void {
  switch (open.shown.place) {
    case 'ringing':
      return stopRinging(w, open, call, event);
    case 'dialling':
      return notReached(w, open, call, event);
    case 'talking':
      return talkedThrough(w, open, call, event);
    case 'wrap-up':
      return;
  }
}

function stopRinging(w: Workplace, open: OpenCall, call: Call, event: CallEvent | null): void {
  const outcome = whyNotAnswered(call, event);
  const who = open.shown.popped.card?.name ?? open.shown.remoteLabel;
  closeUnanswered(w, open, call, event, outcome);
  if (outcome === 'rejected') return;
  if (outcome === 'answered-elsewhere') return addNotice(w, 'answered-elsewhere', who, call.id);
  addNotice(w, 'missed-call', who, call.id);
  const stoppedAt = 'endedAt' in call ? call.endedAt : w.clock.now() + w.link.health().offsetMs;
  const rang = ringCount(call.alertingAt, stoppedAt);
  const wasFree = !w.board.all().some(({ shown }) => shown.place === 'talking' || shown.place === 'dialling');
  const late = rang >= LATE_RING || event?.type === 'withdrawn';
  if (wasFree && late && w.presence.chosen().status === 'ready') w.presence.missed();
}

function whyNotAnswered(call: Call, event: CallEvent | null): Outcome {
  if (event?.type === 'withdrawn' && event.why !== 'no-answer') return event.why;
  if (call.status === 'failed' && call.outcome !== 'no-answer') return call.outcome;
  return 'answeredAt' in call ? 'answered-elsewhere' : 'missed';
}

function notReached(w: Workplace, open: OpenCall, call: Call, event: CallEvent | null): void {
  const outcome = call.status === 'failed' ? call.outcome : 'unknown';
  closeUnanswered(w, open, call, event, outcome);
  const byAgent = call.status === 'failed' && call.hangupBy === 'agent';
  if (!byAgent) addNotice(w, 'not-reached', outcome, call.id);
}

function closeUnanswered(w: Workplace, open: OpenCall, call: Call, event: CallEvent | null, outcome: Outcome): void {
  const over = withShown(open, { call: endedHere(w, call, outcome) });
  w.board.close({ ...over, closedAt: w.clock.now() }, ...story(w, event));
}

function talkedThrough(w: Workplace, open: OpenCall, call: Call, event: CallEvent | null): void {
  const over = withShown(open, { call: endedHere(w, call, 'answered') });
  if (call.direction === 'internal') w.board.close({ ...over, closedAt: w.clock.now() }, ...story(w, event));
  else startWrapUp(w, over, story(w, event));
}

/** For this agent it is over, even where it goes on for a colleague. */
function endedHere(w: Workplace, call: Call, outcome: Outcome): Call {
  const at = Math.max(0, Math.round(w.clock.now() + w.link.health().offsetMs));
  return nextCall(call, { type: 'ended', at, outcome, causeCode: null, hangupBy: 'unknown' }) ?? call;
}
