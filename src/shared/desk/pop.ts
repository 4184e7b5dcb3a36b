import type { CustomerCard, CustomerSummary } from '../customer/customer.ts';

/** Why a customer is proposed for a number; the screen words it. */
export type MatchReason =
  | { code: 'own-number'; label: string }
  | { code: 'chosen-before'; times: number; of: number }
  | { code: 'called-from-here'; times: number; lastAt: number }
  | { code: 'same-suffix'; number: string }
  | { code: 'open-complaint'; ref: string }
  | { code: 'switchboard'; contacts: number };

export interface Match {
  customer: CustomerSummary;
  likelihood: 'very-likely' | 'possible';
  reasons: MatchReason[];
}

/** What the desk knows about who is calling. `several` and `possible` wait for one keypress; the order is the rank. */
export type Pop =
  | { kind: 'one'; reasons: MatchReason[] }
  | { kind: 'several'; matches: Match[] }
  | { kind: 'possible'; matches: Match[] }
  | { kind: 'none'; number: string | null; raw: string | null }
  | { kind: 'withheld' }
  | { kind: 'looking' };

export interface Popped {
  pop: Pop;
  /** The record, once it is known which: the only match, or the one that was chosen. */
  card: CustomerCard | null;
  /** For `several` and `possible`: what must be known of the first match, before anything is chosen. */
  preview: CustomerCard | null;
}
