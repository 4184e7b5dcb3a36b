import { DeskError } from '../../../shared/lib/result.ts';
import type { Promised, PromiseFields } from '../../../shared/promise/promise.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { awaitOrClose } from '../wrapUp/wrapUp.ts';

/** A promise made in a call: on the screen at once, on the disk as soon as it can be. */
export function addPromise(w: Workplace, callId: string, fields: PromiseFields): string {
  const open = w.board.need(callId);
  const { call, customerId, popped, complaint } = open.shown;
  const now = w.clock.now();
  const row = {
    id: w.newId(),
    customerId,
    callId: open.interactionId,
    number: call.remote.number,
    madeAt: now,
    ...(complaint && complaint.customerId === customerId && { complaintId: complaint.id }),
    ...fields,
  };
  const promised: Promised = { ...row, customerName: popped.card?.name ?? null, keptAt: null };
  const next = withShown(open, { promises: [...open.shown.promises, promised] });
  const waited = open.shown.awaits === 'callback' && fields.kind === 'callback';
  w.saver.keep((writes) => writes.addPromise(row)).catch(() => {});
  void w.board.put(waited ? awaitOrClose(w, next) : next, {
    at: now,
    kind: 'promise',
    what: fields.kind,
    text: fields.text,
  });
  return row.id;
}

export function removePromise(w: Workplace, callId: string, id: string): void {
  const open = w.board.need(callId);
  const promised = open.shown.promises.find((one) => one.id === id);
  if (!promised) throw new DeskError('not-found');
  const next = withShown(open, { promises: open.shown.promises.filter((one) => one.id !== id) });
  w.saver.keep((writes) => writes.removePromise(id)).catch(() => {});
  const line = { at: w.clock.now(), kind: 'promise', what: 'removed', text: promised.text } as const;
  void w.board.put(open.disposition ? awaitOrClose(w, next) : next, line);
}
