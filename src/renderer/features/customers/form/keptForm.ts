import type { CustomerFields } from '../../../../shared/customer/customer.ts';

/** A form under way. */
export interface KeptForm {
  /** As it opened; what differs from it was typed. */
  start: CustomerFields;
  /** What the centre's row said; what differs from it is sent. */
  base: CustomerFields;
  /** The row it began from; null for a new record. */
  rev: number | null;
  draft: CustomerFields;
}

/** Under which a form is kept with its record. */
export const RECORD_FORM = 'record';
