import type { ComplaintFields } from '../../../shared/complaint/complaint.ts';
import { unsaid } from '../../../shared/complaint/complaint.ts';
import type { OpenedComplaint } from '../../../shared/complaint/complaintBody.ts';
import { complaintRef } from '../../../shared/complaint/complaintRef.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import { showCustomer } from '../customers/customers.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { heardSoFar } from './heardSoFar.ts';
import { shownComplaint } from './shownComplaint.ts';

/** In one stroke: with what the script noted, the order that went wrong, and whoever opens it as its owner. */
export function openComplaint(w: Workplace, callId: string): string {
  const open = w.board.need(callId);
  const { customerId, complaint } = open.shown;
  if (customerId === null) throw new DeskError('not-now');
  if (complaint?.customerId === customerId) return complaint.id;
  const opened = newComplaint(w, open, customerId);
  const kept = w.saver.keep((writes) => writes.openComplaint(opened));
  const { id, fields, at } = opened;
  const ref = complaintRef(id);
  const shown = { ...fields, id, ref, customerId, openedAt: at };
  void w.board.put(withShown(open, { complaint: shown }), { at, kind: 'event', what: 'complaint-opened', text: ref });
  kept.then(() => tell(w, id, customerId)).catch(() => {});
  return id;
}

/** The customer calls again about one that is open. */
export function continueComplaint(w: Workplace, callId: string, id: string): void {
  const open = w.board.need(callId);
  const found = w.reads.complaint(id);
  if (!found || found.customerId !== open.shown.customerId) throw new DeskError('not-found');
  const at = w.clock.now();
  const by = agentOf(w);
  const entry = {
    id: `call ${open.interactionId}`,
    at,
    by,
    what: 'call',
    text: '',
    callId: open.interactionId,
  } as const;
  const kept = w.saver.keep((writes) => writes.editComplaint({ id, at, patch: {}, entry }));
  const line = { at, kind: 'event', what: 'complaint-continued', text: found.ref } as const;
  void w.board.put(withShown(open, { complaint: shownComplaint(found) }), line);
  kept.then(() => tell(w, id, found.customerId)).catch(() => {});
}

/** What is on the disk is on every screen. */
export function tell(w: Workplace, id: string, customerId: string): void {
  showCustomer(w, customerId);
  w.emit('complaint.changed', { id });
}

export const agentOf = (w: Pick<Workplace, 'cell'>): string => w.cell.get().profile?.agentName ?? '';

function newComplaint(w: Workplace, open: OpenCall, customerId: string): OpenedComplaint {
  const id = w.newId();
  const at = w.clock.now();
  const by = agentOf(w);
  const fields: ComplaintFields = {
    ...unsaid,
    reason: w.library.reasons.find(({ key }) => key === 'other')?.key ?? w.library.reasons[0]?.key ?? 'other',
    owner: by || open.agent,
    ...orderInTrouble(open.shown),
    ...heardSoFar(w, open),
  };
  const callId = open.interactionId;
  return {
    id,
    customerId,
    at,
    callId,
    fields,
    entry: { id: `opened ${id}`, at, by, what: 'opened', text: '', callId },
  };
}

/** An order the record knows to be late, or the last one. */
function orderInTrouble({ popped: { card } }: DeskCall): Pick<ComplaintFields, 'orderRef' | 'product'> {
  const late = card?.alerts.find((alert) => alert.code === 'late-delivery');
  if (!late) return { orderRef: '', product: '' };
  return { orderRef: late.ref, product: card?.lastOrder?.ref === late.ref ? card.lastOrder.product : '' };
}
