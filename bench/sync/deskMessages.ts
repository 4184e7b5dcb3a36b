/** What a desk under test is asked, and what it says. */
export type ToDesk = { type: 'edit'; id: string; city: string } | { type: 'end' };

export type FromDesk =
  | { type: 'live'; ms: number; rows: number; blockMs: number; rssMb: number }
  /** The store's answer to an edit, and a customer that the centre told of. */
  | { type: 'changed'; id: string; city: string; at: number };
