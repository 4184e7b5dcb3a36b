import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import { answerLines } from '../../../shared/script/answerLines.ts';
import { keepCaptures } from '../customers/keepCaptures.ts';
import { addNotice } from '../notices/addNotice.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { owesCallback } from './owesCallback.ts';
import { GRACE_MS, UNDO_MS, WRAP_UP_MS } from './wrapUpTimes.ts';

/** While talking it codes ahead; in wrap-up it closes the call after the short undo. */
export function chooseDisposition(w: Workplace, callId: string, key: string): void {
  const open = w.board.need(callId);
  const choice = open.shown.dispositions.find((one) => one.key === key);
  if (!choice) throw new DeskError('not-found');
  if (open.shown.place === 'ringing') throw new DeskError('not-now');
  const now = w.clock.now();
  const chosen: OpenCall = { ...open, disposition: { key, label: choice.label, chosenAt: now } };
  const line: StoryLine = { at: now, kind: 'disposition', what: key, text: choice.label };
  void w.board.put(awaitOrClose(w, chosen), line);
}

/** What follows from a choice: a callback that must be dated first, or the undo window that closes the call. */
export function awaitOrClose(w: Workplace, open: OpenCall): OpenCall {
  const { disposition, shown } = open;
  if (!disposition) return open;
  const awaits = owesCallback(open) ? ('callback' as const) : null;
  const undoUntil = w.clock.now() + UNDO_MS;
  const closesAt = shown.place === 'wrap-up' && awaits === null ? undoUntil : null;
  return { ...withShown(open, { disposition: { key: disposition.key, undoUntil }, awaits }), closesAt };
}

export function undoDisposition(w: Workplace, callId: string): void {
  const open = w.board.need(callId);
  if (!open.disposition) throw new DeskError('not-now');
  const { wrapUp } = open.shown;
  const time = wrapUp && { ...wrapUp, endsAt: Math.max(wrapUp.endsAt, w.clock.now() + GRACE_MS) };
  const back = withShown(
    { ...open, disposition: null, closesAt: null },
    { disposition: null, awaits: null, wrapUp: time },
  );
  void w.board.put(back, { at: w.clock.now(), kind: 'disposition', what: 'undone', text: null });
}

export function moreTime(w: Workplace, callId: string): void {
  const open = w.board.need(callId);
  const { wrapUp } = open.shown;
  if (!wrapUp) throw new DeskError('not-now');
  const longer = { ...wrapUp, endsAt: wrapUp.endsAt + WRAP_UP_MS, extensions: wrapUp.extensions + 1 };
  void w.board.put(withShown({ ...open, closesAt: null }, { wrapUp: longer }));
}

export function closeWrapUp(w: Workplace, callId: string): void {
  const open = w.board.need(callId);
  if (open.shown.place !== 'wrap-up') throw new DeskError('not-now');
  if (!open.disposition) throw new DeskError('disposition-required');
  if (open.shown.awaits === 'callback') throw new DeskError('callback-required');
  closeCall(w, open);
}

/** The countdown is over. Nothing is guessed: what was not chosen is recorded as not set. */
export function wrapUpIsDue(w: Workplace, callId: string): void {
  const open = w.board.get(callId);
  if (open?.shown.place !== 'wrap-up') return;
  if (open.disposition) return closeCall(w, open);
  const now = w.clock.now();
  const label = w.cell.get().profile?.language === 'en' ? 'Not set' : 'Non renseignée';
  w.cell.together(() => {
    closeCall(w, { ...open, disposition: { key: 'not-set', label, chosenAt: now } });
    addNotice(w, 'not-set', open.shown.popped.card?.name ?? open.shown.remoteLabel, callId);
  });
}

function closeCall(w: Workplace, open: OpenCall): void {
  keepCaptures(w, open);
  w.board.close({ ...open, closedAt: w.clock.now() }, ...lastAnswers(w, open));
}

/** What was answered at the step the conversation ended on. */
function lastAnswers(w: Workplace, { runs }: OpenCall): StoryLine[] {
  const run = runs.at(-1);
  const script = run && w.library.scriptOf(run);
  return script ? answerLines(script, run, w.cell.get().profile?.language ?? 'fr', w.clock.now()) : [];
}
