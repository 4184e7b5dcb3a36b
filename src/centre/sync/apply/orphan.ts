import type { View } from './view.ts';

/** What hangs on a customer whom nobody knows here is kept, and says so. */
export const isOrphan = (view: View, customerId: string | null): boolean =>
  customerId !== null && !view.row('customer', customerId)?.body;
