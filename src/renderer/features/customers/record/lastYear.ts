import type { Purchase } from '../../../../shared/customer/customer.ts';

/** What was bought in the twelve months before `now`, and for how much (cents); what came back does not count. */
export function lastYear(purchases: readonly Purchase[], now: number): { count: number; cents: number } {
  const then = new Date(now);
  const from = then.setFullYear(then.getFullYear() - 1);
  const counted = purchases.filter(({ at, delivery }) => at > from && at <= now && delivery !== 'returned');
  return { count: counted.length, cents: counted.reduce((sum, { amountCents }) => sum + amountCents, 0) };
}
