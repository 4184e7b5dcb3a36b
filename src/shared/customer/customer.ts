import { z } from 'zod';

export const customerId = z.string().min(1).max(64);

/** prospect → newcomer → active → declining → lost */
export const stage = z.enum(['prospect', 'newcomer', 'active', 'declining', 'lost']);
export type Stage = z.infer<typeof stage>;

/** How close the centre stays to a customer; grows with value. */
export const relation = z.enum(['basic', 'reactive', 'responsible', 'proactive', 'partnership']);
export type Relation = z.infer<typeof relation>;

const salutation = z.enum(['mr', 'ms', 'none']);

const line = (max: number) => z.string().trim().max(max);

export const phoneInput = z.object({
  /** As it was typed; kept beside the E.164 form. */
  raw: line(64).min(1),
  label: z.enum(['mobile', 'home', 'work', 'switchboard', 'other']),
});
export type PhoneLabel = z.infer<typeof phoneInput>['label'];

/** What a person may type into a record. Lengths are limits of the form, not of the past: longer old text is kept and shown. */
export const customerFields = z.object({
  kind: z.enum(['person', 'company']),
  salutation,
  firstName: line(120),
  lastName: line(120),
  company: line(160),
  occupation: line(120),
  email: z.union([z.literal(''), z.email().max(254)]),
  address: line(240),
  postcode: line(16),
  city: line(120),
  country: z.enum(['FR', 'MA', 'BE', 'CH', 'ES', 'GB', 'other']),
  phones: z.array(phoneInput).max(12),
  mayCall: z.enum(['yes', 'no', 'unknown']),
});
export type CustomerFields = z.infer<typeof customerFields>;

/** Only the fields that were changed. */
export const customerPatch = customerFields.partial();
export type CustomerPatch = z.infer<typeof customerPatch>;

export interface Phone {
  /** Null where the raw text is no number. */
  e164: string | null;
  raw: string;
  label: PhoneLabel;
}

/** One line of a list: enough to recognise someone. */
export interface CustomerSummary {
  id: string;
  /** The number people read out: `48 2913`. */
  ref: string;
  kind: 'person' | 'company';
  /** As shown: "Claire Dupont", or the company's name. */
  name: string;
  company: string;
  city: string;
  stage: Stage;
  sensitive: boolean;
  phone: string | null;
}

export interface Complaint {
  id: string;
  ref: string;
  customerId: string;
  reason: string;
  status: 'open' | 'resolved' | 'lost';
  gravity: 'low' | 'medium' | 'high';
  openedAt: number;
  /** The next promised contact, if any. */
  dueAt: number | null;
  owner: string;
}

export interface Purchase {
  id: string;
  at: number;
  ref: string;
  product: string;
  quantity: number;
  amountCents: number;
  currency: 'EUR' | 'MAD';
  payment: 'card' | 'cheque' | 'transfer' | 'cash-on-delivery';
  delivery: 'delivered' | 'late' | 'returned' | 'on-the-way';
}

/** Something the agent must see before speaking; the screen words it. */
export type Alert =
  | { code: 'sensitive'; complaints: number; days: number }
  | { code: 'promise-due'; dueAt: number; text: string; owner: string }
  | { code: 'complaint-open'; ref: string; openedAt: number; reason: string }
  | { code: 'no-calls' }
  | { code: 'late-delivery'; ref: string; at: number };

/** What to offer, with its reason. */
export type Proposal =
  | { code: 'goodwill-callback'; orderRef: string }
  | { code: 'welcome-second-order'; firstOrderAt: number }
  | { code: 'win-back'; lastOrderAt: number }
  | { code: 'satisfaction-check'; orderRef: string; at: number }
  | { code: 'callback-promise'; dueAt: number };

/** The record as a pop shows it: small, read by index only. */
export interface CustomerCard extends CustomerSummary {
  salutation: 'mr' | 'ms' | 'none';
  firstName: string;
  lastName: string;
  occupation: string;
  email: string;
  address: string;
  postcode: string;
  country: CustomerFields['country'];
  phones: Phone[];
  mayCall: CustomerFields['mayCall'];
  since: number;
  /** Yearly revenue × expected years × margin, in cents of `currency`. */
  valueCents: number;
  currency: 'EUR' | 'MAD';
  relation: Relation;
  alerts: Alert[];
  proposal: Proposal | null;
  openComplaints: Complaint[];
  /** What they bought last. */
  lastOrder?: Pick<Purchase, 'ref' | 'product' | 'at'> | null;
  /** The latest first. */
  contacts: Contact[];
  contactCount: number;
  /** Grows with every change of the row; sent back with an edit. */
  rev: number;
}

/** One line of the timeline, from any channel. */
export interface Contact {
  id: string;
  at: number;
  channel: 'call' | 'email' | 'letter' | 'sms' | 'visit' | 'purchase';
  direction: 'inbound' | 'outbound' | null;
  /** Free text written by people, in their language. */
  subject: string;
  outcome: string | null;
  /** Key of a disposition where the contact was a call here. */
  disposition: string | null;
  agent: string | null;
  durationMs: number | null;
  /** Present when the whole story can be opened. */
  callLogged: boolean;
}

/** The whole record, opened by a person who has time. */
export interface CustomerRecord extends CustomerCard {
  purchases: Purchase[];
  promises: import('../promise/promise.ts').Promised[];
}
