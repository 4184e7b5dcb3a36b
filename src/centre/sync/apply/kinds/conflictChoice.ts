import { patchedComplaint } from '../../../../shared/complaint/complaintBody.ts';
import { complaintFieldOf } from '../../../../shared/complaint/complaintField.ts';
import type { ComplaintBody, ConflictBody } from '../../../../shared/link/sync/rows.ts';
import { settledConflicts } from '../conflicts.ts';
import type { Apply, Said } from '../said.ts';
import { mayChange } from '../said.ts';
import type { Effects, KeptRow, View } from '../view.ts';
import { noEffects } from '../view.ts';

/** The first choice counts; a second click finds it settled. */
export const applyConflictChoice: Apply<'conflict-choice'> = (view, said) => {
  const { id, customerId, choose } = said.body;
  const conflict = view.row('conflict', id);
  const customer = view.row('customer', customerId);
  if (!conflict?.body || !customer?.body || conflict.customerId !== customerId) return { refused: 'not-found' };
  if (!mayChange(view, said.author, customer)) return { refused: 'not-allowed' };
  const body = conflict.body as ConflictBody;
  if (body.settledAt !== null) return noEffects;
  return choose === 'stands' ? stands(view, said, conflict.id, body) : lost(view, said, customer, body);
};

function stands(view: View, { author, receivedAt }: Said, id: string, body: ConflictBody): Effects {
  const { customerId } = body;
  const settled = { ...body, settledAt: receivedAt, settledBy: author.name };
  const mark = view.fieldMark(customerId, body.field);
  const conflicts = mark?.conflicts.filter((open) => open !== id) ?? [];
  return {
    puts: [{ kind: 'conflict', id, customerId, body: settled }],
    marks: mark ? [{ ...mark, customerId, conflicts }] : [],
    history: [],
  };
}

function lost(view: View, said: Said<'conflict-choice'>, customer: KeptRow, conflict: ConflictBody): Effects {
  const { customerId, field } = conflict;
  const { author, receivedAt, mutation } = said;
  const mark = view.fieldMark(customerId, field);
  const { row, before, of } = withLost(view, customer, conflict, receivedAt);
  const { device, incarnation } = author;
  const was = { value: before, by: mark?.by ?? '', at: mark?.at ?? 0 };
  return {
    puts: [...row, ...settledConflicts(view, mark, author.name, receivedAt)],
    marks: [
      {
        ...{ customerId, field, seq: null, at: receivedAt, by: author.name, device, incarnation },
        ...{ mseq: mutation.mseq, conflicts: [], ...(of && { of }) },
      },
    ],
    history: [{ ...was, customerId, field, mutationId: mutation.id, stood: true }],
  };
}

/** The row with the value that had lost: of the customer, or of one of their complaints. */
function withLost(view: View, customer: KeptRow, { customerId, field, lost: { value } }: ConflictBody, at: number) {
  const part = complaintFieldOf(field);
  if (!part) {
    const body = { ...customer.body, [field]: value, updatedAt: at };
    return { row: [{ kind: 'customer' as const, id: customerId, customerId, body }], before: customer.body?.[field] };
  }
  const of = { kind: 'complaint' as const, id: part.id };
  const kept = view.row('complaint', part.id)?.body as ComplaintBody | null | undefined;
  if (!kept) return { row: [], before: null, of };
  const body = patchedComplaint(kept, { [part.field]: value }, at);
  return { row: [{ ...of, customerId, body }], before: kept[part.field] ?? null, of };
}
