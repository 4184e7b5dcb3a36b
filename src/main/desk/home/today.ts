import type { Output } from '../../../shared/api/deskApi.ts';
import type { CustomerSummary } from '../../../shared/customer/customer.ts';
import type { LoggedCall } from '../../../shared/interaction/callStory.ts';
import type { Workplace } from '../workplace.ts';

const CALLS = 10;
const CUSTOMERS = 5;
const PROMISES = 50;

/** What waits when no call does. The day begins and ends where this machine stands. */
export function today({ reads, clock }: Workplace): Output<'home.today'> {
  const now = clock.now();
  const from = new Date(now).setHours(0, 0, 0, 0);
  const to = new Date(from).setDate(new Date(from).getDate() + 1);
  const lastCalls = reads.lastCalls(CALLS);
  return {
    promises: reads.promisesDue(to, PROMISES),
    lastCalls,
    lastCustomers: customersOf(lastCalls, (id) => reads.card(id, now)),
    today: reads.day(from, to),
  };
}

function customersOf(calls: LoggedCall[], find: (id: string) => CustomerSummary | null): CustomerSummary[] {
  const ids = [...new Set(calls.flatMap(({ customerId }) => customerId ?? []))].slice(0, CUSTOMERS);
  return ids.flatMap((customerId) => {
    const found = find(customerId);
    return found ? [summaryOf(found)] : [];
  });
}

const summaryOf = (found: CustomerSummary): CustomerSummary => {
  const { id, ref, kind, name, company, city, stage, sensitive, phone } = found;
  return { id, ref, kind, name, company, city, stage, sensitive, phone };
};
