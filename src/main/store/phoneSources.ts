/** Where a statement finds phones `p`: through the indexes of `phone`, or, while those are not there, through the digits of customers. */
export type PhoneSource = typeof BY_INDEX | typeof BY_DIGITS;

export const BY_INDEX = 'phone p';
export const BY_DIGITS =
  'customer_digits CROSS JOIN phone p ON p.customer = customer_digits.rowid AND customer_digits MATCH $digits';

export interface NumberSought {
  e164: string;
  /** As `digitsMatch` says it. */
  digits: string;
}

/** What is asked of `customer_digits`: fewer than three digits in a row are not found there. */
export const digitsMatch = (digits: string): string => `"${digits}"`;
