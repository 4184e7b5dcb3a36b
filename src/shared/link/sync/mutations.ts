import { z } from 'zod';
import { complaintEntry, complaintFields, complaintPatch } from '../../complaint/complaint.ts';
import { customerFields, customerPatch } from '../../customer/customer.ts';
import { promiseFields } from '../../promise/promise.ts';
import { callBody } from './rows.ts';

const id = z.string().min(1).max(64);
const at = z.number().int();

/** What a desk did, by the kind of its outbox row. The centre parses each body; one that does not parse is refused alone and blocks nothing. */
export const mutationBodies = {
  /** The whole call in its newest state, without its lines. */
  call: callBody.omit({ lines: true }),
  /** Lines of the story that were not told before. */
  'call-lines': z.object({
    id,
    lines: z.array(
      z.object({
        n: z.number().int(),
        line: z.object({ at, kind: z.string(), what: z.string(), text: z.string().nullable() }),
      }),
    ),
  }),
  customer: z.object({ id, at, fields: customerFields }),
  /** `baseSeq`: the centre's number of the row that was edited; 0 where the centre had not told of it yet. */
  'customer-edit': z.object({ id, at, baseSeq: z.number().int().nonnegative(), patch: customerPatch }),
  complaint: z.object({
    ...{ id, customerId: id, at, callId: z.string().max(64).nullable() },
    fields: complaintFields,
    entry: complaintEntry,
  }),
  /** As `customer-edit`, with a line of what was done. */
  'complaint-edit': z.object({
    ...{ id, customerId: id, at, baseSeq: z.number().int().nonnegative() },
    patch: complaintPatch,
    entry: complaintEntry.nullable(),
  }),
  promise: z.looseObject({ id, customerId: id.nullable(), madeAt: at, ...promiseFields.shape }),
  'promise-removed': z.object({ id }),
  'promise-kept': z.object({ id, keptAt: at.nullable() }),
  choice: z.object({ e164: z.string().max(32), customerId: id, at }),
  /** One click on one of two values. */
  'conflict-choice': z.object({
    id: z.string().min(1).max(160),
    customerId: id,
    choose: z.enum(['stands', 'lost']),
    at,
  }),
} satisfies Record<string, z.ZodType>;
export type MutationKind = keyof typeof mutationBodies;

/** A row of the outbox as it travels. The body is checked by kind at the centre, not by the frame. */
export const mutation = z.object({
  /** 1, 2, 3… for each incarnation, without a gap; never used twice. */
  mseq: z.number().int().positive(),
  id: z.string().min(1).max(64),
  kind: z.string().min(1).max(64),
  rowId: z.string().min(1).max(160),
  v: z.number().int(),
  /** The desk's clock. */
  at,
  body: z.unknown(),
});
export type Mutation = z.infer<typeof mutation>;

/** What became of a mutation: kept for good, so that the same question has the same answer. */
export const mutationResult = z.object({
  mseq: z.number().int().positive(),
  id: z.string(),
  outcome: z.enum(['applied', 'refused']),
  /** The highest number this mutation gave a row; 0 where it changed none. */
  seq: z.number().int().nonnegative(),
  /** Why it was refused. */
  reason: z.enum(['invalid', 'unknown-kind', 'not-allowed', 'not-found']).optional(),
  detail: z.string().max(500).optional(),
});
export type MutationResult = z.infer<typeof mutationResult>;
