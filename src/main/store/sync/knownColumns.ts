import { customerBody } from '../../../shared/link/sync/rows.ts';

/** What of a customer's body this schema has columns for. */
export const KNOWN_OF_CUSTOMER: ReadonlySet<string> = new Set(Object.keys(customerBody.shape));
