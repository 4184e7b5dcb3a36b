import { displayName } from '../customer/displayName.ts';
import { DEMO_SEED, demoCustomers } from './demoCustomers.ts';

export interface DemoCaller {
  /** E.164. */
  number: string;
  name: string;
}

/** Who may call in the demonstration, the well-known ones first; the same people as the customers of this seed. */
export function demoCallers(count: number, seed = DEMO_SEED): DemoCaller[] {
  const numbers = new Set<string>();
  return demoCustomers({ now: 0, seed, count: count + 50 })
    .flatMap((customer) =>
      customer.phones.slice(0, 1).map(({ e164 }) => ({ number: e164 ?? '', name: displayName(customer) })),
    )
    .filter(({ number }) => number !== '' && !numbers.has(number) && numbers.add(number))
    .slice(0, count);
}
