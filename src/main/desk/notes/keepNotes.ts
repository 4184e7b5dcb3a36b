import { DeskError } from '../../../shared/lib/result.ts';
import type { Board } from '../board.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { UNDO_MS } from '../wrapUp/wrapUpTimes.ts';

/** Keeps a text and answers when it was on the disk. An older text never wins; a call that was just closed still takes its last words. */
export function keepNotes(w: Workplace, callId: string, text: string, rev: number): Promise<number> {
  const open = w.board.get(callId);
  const closed = open ? undefined : w.board.closed(callId);
  const target = open ?? closed;
  if (!target) throw new DeskError('no-such-call');
  if (rev <= target.shown.notes.rev) return alreadyTold(w, open, target, rev);
  const next = withShown(target, { notes: { text, rev, savedAt: target.shown.notes.savedAt } });
  return open ? w.board.put(stillWriting(w, next)) : w.board.amend(next);
}

/** A text that came before: kept already, or tried again when its first attempt has not reached the disk. */
function alreadyTold(w: Workplace, open: OpenCall | undefined, { shown }: OpenCall, rev: number): Promise<number> {
  if (open && open.keptRev < rev) return w.board.put(open);
  return Promise.resolve(shown.notes.savedAt ?? w.clock.now());
}

/** Whoever still writes during the undo is not closed upon. */
function stillWriting(w: Workplace, open: OpenCall): OpenCall {
  const { disposition } = open.shown;
  if (open.closesAt === null || !disposition) return open;
  const undoUntil = Math.max(disposition.undoUntil, w.clock.now() + UNDO_MS);
  return { ...withShown(open, { disposition: { ...disposition, undoUntil } }), closesAt: undoUntil };
}

/** The notes of a call are on the disk, at the first attempt or a later one. */
export function notesAreKept(board: Board, callId: string, rev: number, savedAt: number): void {
  const open = board.get(callId);
  if (!open || open.keptRev >= rev) return;
  board.show({ ...withShown(open, { notes: { ...open.shown.notes, savedAt } }), keptRev: rev });
}
