import { changedFields } from '../../../shared/complaint/capturedComplaint.ts';
import type { ComplaintPatch } from '../../../shared/complaint/complaint.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { heardSoFar } from './heardSoFar.ts';
import { agentOf, tell } from './openComplaint.ts';

/** Whatever `work` makes the script hear goes on the complaint of this call as well, if there is one. */
export function followScript<T>(w: Workplace, callId: string, work: () => T): T {
  const before = w.board.get(callId);
  const heard = before ? heardSoFar(w, before) : {};
  const answer = work();
  const open = w.board.get(callId);
  if (open) fill(w, open, changedFields(heard, heardSoFar(w, open)));
  return answer;
}

function fill(w: Workplace, open: OpenCall, patch: ComplaintPatch): void {
  const { complaint, customerId } = open.shown;
  if (!complaint || complaint.customerId !== customerId || Object.keys(patch).length === 0) return;
  const { id } = complaint;
  const at = w.clock.now();
  const callId = open.interactionId;
  const entry = { id: `call ${callId}`, at, by: agentOf(w), what: 'call', text: '', callId } as const;
  w.board.show(withShown(open, { complaint: { ...complaint, ...patch } }));
  w.saver
    .keep((writes) => writes.editComplaint({ id, at, patch, entry }))
    .then(() => tell(w, id, complaint.customerId))
    .catch(() => {});
}
