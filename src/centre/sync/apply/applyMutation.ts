import type { Mutation, MutationKind } from '../../../shared/link/sync/mutations.ts';
import { mutationBodies } from '../../../shared/link/sync/mutations.ts';
import type { PushBatch } from '../../store/centreStore.ts';
import { applyCall } from './kinds/call.ts';
import { applyCallLines } from './kinds/callLines.ts';
import { applyChoice } from './kinds/choice.ts';
import { applyComplaint } from './kinds/complaint.ts';
import { applyComplaintEdit } from './kinds/complaintEdit.ts';
import { applyConflictChoice } from './kinds/conflictChoice.ts';
import { applyCustomer } from './kinds/customer.ts';
import { applyCustomerEdit } from './kinds/customerEdit.ts';
import { applyPromise, applyPromiseKept, applyPromiseRemoved } from './kinds/promise.ts';
import type { Apply, Refusal, Said } from './said.ts';
import type { Effects, View } from './view.ts';

/** A new kind: its body in shared/link/sync/mutations.ts, a file in kinds/, a line here. */
const appliers: { [K in MutationKind]: Apply<K> } = {
  call: applyCall,
  'call-lines': applyCallLines,
  customer: applyCustomer,
  'customer-edit': applyCustomerEdit,
  complaint: applyComplaint,
  'complaint-edit': applyComplaintEdit,
  promise: applyPromise,
  'promise-removed': applyPromiseRemoved,
  'promise-kept': applyPromiseKept,
  choice: applyChoice,
  'conflict-choice': applyConflictChoice,
};

/** What a mutation comes to. Never throws for what a desk may send; what it cannot take is refused, alone. */
export function applyMutation(
  view: View,
  mutation: Mutation,
  { author, receivedAt, offsetMs }: Pick<PushBatch, 'author' | 'receivedAt' | 'offsetMs'>,
): Effects | Refusal {
  if (!isKnown(mutation.kind)) return { refused: 'unknown-kind' };
  const read = mutationBodies[mutation.kind].safeParse(mutation.body);
  if (!read.success) return { refused: 'invalid', detail: read.error.issues[0]?.path.join('.').slice(0, 200) ?? '' };
  const apply = appliers[mutation.kind] as Apply<MutationKind>;
  return apply(view, { mutation, body: read.data, author, receivedAt, offsetMs } as Said);
}

const isKnown = (kind: string): kind is MutationKind => Object.hasOwn(appliers, kind);
