import type { ComplaintEntry, ComplaintPatch } from '../../../shared/complaint/complaint.ts';
import type { OpenedComplaint } from '../../../shared/complaint/complaintBody.ts';
import { newComplaintBody, patchedComplaint, withEntry } from '../../../shared/complaint/complaintBody.ts';
import type { CustomerFields, CustomerPatch } from '../../../shared/customer/customer.ts';
import { newCustomerBody, patchedCustomer } from '../../../shared/link/sync/customerBody.ts';
import type { ComplaintBody, CustomerBody } from '../../../shared/link/sync/rows.ts';
import type { Body } from './syncedTable.ts';

/** A change that waits, or whose effect the feed has not told yet. */
export interface Unsettled {
  kind: string;
  /** Its body, as it is sent. */
  body: Body;
  at: number;
}

/** A row as this desk shows it: as the centre has it, with the changes on top that are not settled. Null: it is not there. */
export const foldPending = (base: Body | null, changes: readonly Unsettled[]): Body | null =>
  changes.reduce(after, base);

function after(row: Body | null, { kind, body, at }: Unsettled): Body | null {
  switch (kind) {
    case 'customer':
      return row ?? newCustomerBody(String(body.id), body.fields as CustomerFields, Number(body.at));
    case 'customer-edit':
      return row && patchedCustomer(row as CustomerBody, body.patch as CustomerPatch, Number(body.at));
    case 'complaint':
      return row ?? newComplaintBody(body as unknown as OpenedComplaint);
    case 'complaint-edit':
      return row && edited(row as ComplaintBody, body);
    case 'promise':
      return row ?? promised(body);
    case 'promise-removed':
      return null;
    case 'promise-kept':
      return row && { ...row, keptAt: body.keptAt };
    case 'conflict-choice':
      return row && { ...row, settledAt: at, settledBy: '' };
    default:
      return row;
  }
}

function edited(row: ComplaintBody, body: Body): ComplaintBody {
  const next = patchedComplaint(row, body.patch as ComplaintPatch, Number(body.at));
  return body.entry ? withEntry(next, body.entry as ComplaintEntry) : next;
}

const promised = ({ id: _, ...body }: Body): Body => ({ ...body, keptAt: null });
