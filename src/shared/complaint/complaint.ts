import { z } from 'zod';
import type { Complaint } from '../customer/customer.ts';

const line = (max: number) => z.string().trim().max(max);

export const gravity = z.enum(['low', 'medium', 'high']);
export const justified = z.enum(['yes', 'no', 'unknown']);
export const satisfaction = z.enum(['satisfied', 'neutral', 'unhappy', 'not-asked']);
/** Whether the customer gives us a chance to put it right. */
export const chance = z.enum(['yes', 'no', 'hesitates', 'not-asked']);
const complaintStatus = z.enum(['open', 'resolved', 'lost']);

/** What people decide and write down of a complaint. */
export const complaintFields = z.object({
  /** A key of the taxonomy; of before the taxonomy, words. */
  reason: line(160).min(1),
  gravity,
  justified,
  product: line(160),
  orderRef: line(64),
  /** `YYYY-MM-DD`, or empty. */
  happenedOn: z.union([z.literal(''), z.iso.date()]),
  facts: line(4_000),
  expectation: line(4_000),
  chance,
  /** What is done about it, by `owner`, before `dueAt`. */
  plan: line(2_000),
  dueAt: z.number().int().positive().nullable(),
  owner: line(128).min(1),
  solution: line(4_000),
  satisfaction,
  status: complaintStatus,
});
export type ComplaintFields = z.infer<typeof complaintFields>;

/** Only what changes. */
export const complaintPatch = complaintFields.partial();
export type ComplaintPatch = z.infer<typeof complaintPatch>;

/** One line of what was done by whom. */
export const complaintEntry = z.object({
  /** The same for what belongs together, such as all that one call brought: the later one stands. */
  id: z.string().min(1).max(80),
  at: z.number().int(),
  by: z.string().max(128),
  what: z.enum(['opened', 'call', 'changed', 'assigned', 'planned', 'closed', 'reopened', 'note']),
  text: z.string().max(4_000),
  /** The call it was done in. */
  callId: z.string().max(64).nullable(),
});
export type ComplaintEntry = z.infer<typeof complaintEntry>;

/** The whole of a complaint. */
export interface ComplaintFile extends Complaint, ComplaintFields {
  openedBy: string;
  /** The call in which it was opened. */
  callId: string | null;
  closedAt: number | null;
  history: ComplaintEntry[];
}

/** Where nothing was said. */
export const unsaid: Omit<ComplaintFields, 'reason' | 'owner'> = {
  gravity: 'medium',
  justified: 'unknown',
  product: '',
  orderRef: '',
  happenedOn: '',
  facts: '',
  expectation: '',
  chance: 'not-asked',
  plan: '',
  dueAt: null,
  solution: '',
  satisfaction: 'not-asked',
  status: 'open',
};
