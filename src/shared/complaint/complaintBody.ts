import type { ComplaintBody } from '../link/sync/rows.ts';
import type { ComplaintEntry, ComplaintFields, ComplaintPatch } from './complaint.ts';
import { complaintRef } from './complaintRef.ts';

/** A complaint as it was said by whoever opened it. */
export interface OpenedComplaint {
  id: string;
  customerId: string;
  at: number;
  callId: string | null;
  fields: ComplaintFields;
  entry: ComplaintEntry;
}

/** Desk and centre make the same row of the same words. */
export const newComplaintBody = ({ id, customerId, at, callId, fields, entry }: OpenedComplaint): ComplaintBody => ({
  ...fields,
  customerId,
  ref: complaintRef(id),
  openedAt: at,
  openedBy: entry.by,
  callId,
  closedAt: null,
  history: [entry],
});

/** Only the fields of the patch change; what closes it, or opens it again, says when. */
export function patchedComplaint<B extends ComplaintBody>(body: B, patch: ComplaintPatch, at: number): B {
  const { status = body.status } = patch;
  if (status === body.status) return { ...body, ...patch };
  return { ...body, ...patch, closedAt: status === 'open' ? null : at };
}

/** What was done, in the order of time. Entries of one id are one: the later stands. The same set comes out in whatever order they arrive. */
export function withEntry<B extends ComplaintBody>(body: B, entry: ComplaintEntry): B {
  const history = body.history ?? [];
  const same = history.find(({ id }) => id === entry.id);
  if (same && !isAfter(entry, same)) return body;
  const others = history.filter(({ id }) => id !== entry.id);
  return { ...body, history: [...others, entry].sort(inOrder) };
}

/** It begins with its opening, whatever happened in the same moment. */
const inOrder = (a: ComplaintEntry, b: ComplaintEntry): number =>
  a.at - b.at || Number(b.what === 'opened') - Number(a.what === 'opened') || (a.id < b.id ? -1 : 1);

const isAfter = (a: ComplaintEntry, b: ComplaintEntry): boolean =>
  a.at !== b.at ? a.at > b.at : JSON.stringify(wordsOf(a)) > JSON.stringify(wordsOf(b));

const wordsOf = ({ by, what, text, callId }: ComplaintEntry) => [by, what, text, callId];
