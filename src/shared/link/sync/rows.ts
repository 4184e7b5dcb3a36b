import { z } from 'zod';
import { chance, complaintEntry, justified, satisfaction } from '../../complaint/complaint.ts';

/** The shape of the bodies below; grows when one changes. A centre speaks this one and the one before. */
export const SYNC_SCHEMA = 1;

const id = z.string().min(1).max(64);
const at = z.number().int();
const text = z.string();
const currency = z.enum(['EUR', 'MAD']);

/** What desks and centre keep alike. All but `customer` hang on a customer, or on none. */
export const rowKind = z.enum([
  'customer',
  'interaction',
  'purchase',
  'complaint',
  'promise',
  'call',
  'number-use',
  'conflict',
]);
export type RowKind = z.infer<typeof rowKind>;

export const customerBody = z.looseObject({
  ref: text,
  kind: z.enum(['person', 'company']),
  salutation: z.enum(['mr', 'ms', 'none']),
  firstName: text,
  lastName: text,
  company: text,
  occupation: text,
  email: text,
  address: text,
  postcode: text,
  city: text,
  country: z.enum(['FR', 'MA', 'BE', 'CH', 'ES', 'GB', 'other']),
  mayCall: z.enum(['yes', 'no', 'unknown']),
  phones: z.array(
    z.object({
      e164: text.nullable(),
      raw: text,
      label: z.enum(['mobile', 'home', 'work', 'switchboard', 'other']),
    }),
  ),
  stage: z.enum(['prospect', 'newcomer', 'active', 'declining', 'lost']),
  since: at,
  yearlyRevenueCents: z.number().int(),
  expectedYears: z.number(),
  marginPercent: z.number(),
  currency,
  updatedAt: at,
});
export type CustomerBody = z.infer<typeof customerBody>;

export const interactionBody = z.looseObject({
  customerId: id,
  at,
  channel: z.enum(['call', 'email', 'letter', 'sms', 'visit', 'purchase']),
  direction: z.enum(['inbound', 'outbound']).nullable(),
  subject: text,
  outcome: text.nullable(),
  disposition: text.nullable(),
  agent: text.nullable(),
  durationMs: z.number().int().nullable(),
  /** The whole story is a row of kind `call` with the same id. */
  callLogged: z.boolean(),
});
export type InteractionBody = z.infer<typeof interactionBody>;

const purchaseBody = z.looseObject({
  customerId: id,
  at,
  ref: text,
  product: text,
  quantity: z.number().int(),
  amountCents: z.number().int(),
  currency,
  payment: z.enum(['card', 'cheque', 'transfer', 'cash-on-delivery']),
  delivery: z.enum(['delivered', 'late', 'returned', 'on-the-way']),
});

/** What came before the register, and of an older desk, has no more than the first lines. */
const complaintBody = z.looseObject({
  customerId: id,
  ref: text,
  reason: text,
  status: z.enum(['open', 'resolved', 'lost']),
  gravity: z.enum(['low', 'medium', 'high']),
  openedAt: at,
  dueAt: at.nullable(),
  owner: text,
  justified: justified.nullish(),
  product: text.nullish(),
  orderRef: text.nullish(),
  happenedOn: text.nullish(),
  facts: text.nullish(),
  expectation: text.nullish(),
  chance: chance.nullish(),
  plan: text.nullish(),
  solution: text.nullish(),
  satisfaction: satisfaction.nullish(),
  openedBy: text.nullish(),
  callId: text.nullish(),
  closedAt: at.nullish(),
  history: z.array(complaintEntry).nullish(),
});
export type ComplaintBody = z.infer<typeof complaintBody>;

const promiseBody = z.looseObject({
  customerId: id.nullable(),
  callId: text.nullable(),
  number: text.nullable(),
  kind: z.enum(['callback', 'keep-informed', 'send', 'refund', 'other']),
  text,
  dueAt: at,
  owner: text,
  madeAt: at,
  keptAt: at.nullable(),
  /** The complaint it keeps its customer informed of. */
  complaintId: text.nullish(),
});

/** A call as a desk journals it, with its story. Its id is the interaction's. Desks take over only what is closed. */
export const callBody = z.looseObject({
  customerId: id.nullable(),
  place: z.enum(['ringing', 'dialling', 'talking', 'wrap-up', 'closed']),
  agent: text,
  call: z.looseObject({ startedAt: at }),
  notes: z.object({ text, rev: z.number().int() }),
  /** By number; a line once told is never changed. */
  lines: z.array(z.object({ n: z.number().int(), at, kind: text, what: text, text: text.nullable() })),
});

/** How a number was used for a customer; the id is `E164 CUSTOMER-ID`. */
export const numberUseBody = z.looseObject({
  customerId: id,
  e164: text,
  calls: z.number().int(),
  lastCallAt: at.nullable(),
  chosen: z.number().int(),
  chosenAt: at.nullable(),
});

/** Two people changed the same field: which value stands, which lost, until somebody chooses. */
export const conflictBody = z.looseObject({
  customerId: id,
  field: text,
  stands: z.object({ value: z.unknown(), by: text, at }),
  lost: z.object({ value: z.unknown(), by: text, at }),
  openedAt: at,
  /** Null while nobody chose. */
  settledAt: at.nullable(),
  settledBy: text.nullable(),
});
export type ConflictBody = z.infer<typeof conflictBody>;

export const rowBodies = {
  customer: customerBody,
  interaction: interactionBody,
  purchase: purchaseBody,
  complaint: complaintBody,
  promise: promiseBody,
  call: callBody,
  'number-use': numberUseBody,
  conflict: conflictBody,
} satisfies Record<RowKind, z.ZodType>;

/** A row as it travels. `body` null: deleted. What a schema does not know stays in the body and is handed on. */
export const syncRow = z.object({
  kind: rowKind,
  id: z.string().min(1).max(160),
  /** Unique over all rows of a centre; a higher one is newer. */
  seq: z.number().int().positive(),
  /** Whom it hangs on; of a customer, itself. Null: of nobody, such as a call from a withheld number. */
  customerId: id.nullable(),
  body: z.record(z.string(), z.unknown()).nullable(),
});
export type SyncRow = z.infer<typeof syncRow>;
