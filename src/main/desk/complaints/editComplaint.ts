import type { ComplaintPatch } from '../../../shared/complaint/complaint.ts';
import { entryFor } from '../../../shared/complaint/entryFor.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { PromiseFields } from '../../../shared/promise/promise.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { agentOf, tell } from './openComplaint.ts';

/** A form waits for its answer: what could not be saved stays in the form. */
export async function editComplaint(w: Workplace, id: string, patch: ComplaintPatch, note: string): Promise<void> {
  const call = w.board.all().find(({ shown }) => shown.complaint?.id === id);
  const customerId = call?.shown.complaint?.customerId ?? w.reads.complaint(id)?.customerId;
  if (customerId === undefined) throw new DeskError('not-found');
  const at = w.clock.now();
  const entry = { id: w.newId(), at, by: agentOf(w), callId: call?.interactionId ?? null, ...entryFor(patch, note) };
  const edited = { id, at, patch, entry };
  // What was opened in a call may still be on its way to the disk.
  if (call) await w.saver.keep((writes) => writes.editComplaint(edited));
  else await w.writes.editComplaint(edited);
  for (const open of w.board.all()) {
    const { complaint } = open.shown;
    if (complaint?.id === id) w.board.show(withShown(open, { complaint: { ...complaint, ...patch } }));
  }
  tell(w, id, customerId);
}

/** News, or anything else, by a date. */
export async function promiseFor(w: Workplace, id: string, promise: PromiseFields): Promise<string> {
  const found = w.reads.complaint(id);
  if (!found) throw new DeskError('not-found');
  const row = { id: w.newId(), customerId: found.customerId, callId: null, number: null, madeAt: w.clock.now() };
  await w.saver.keep((writes) => writes.addPromise({ ...row, ...promise, complaintId: id }));
  tell(w, id, found.customerId);
  return row.id;
}
