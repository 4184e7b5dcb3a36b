import type { Output } from '../../../shared/api/deskApi.ts';
import type { CustomerSummary } from '../../../shared/customer/customer.ts';
import type { LoggedCall } from '../../../shared/interaction/callStory.ts';
import type { Workplace } from '../workplace.ts';

const CALLS = 10;
const CUSTOMERS = 5;
const PROMISES = 50;

/** What waits when no call does. The day begins and ends where this machine stands. */
export function today({ reads, clock, cell }: Workplace): Output<'home.today'> {
  const now = clock.now();
  const from = new Date(now).setHours(0, 0, 0, 0);
  const to = new Date(from).setDate(new Date(from).getDate() + 1);
  const { profile } = cell.get();
  const lastCalls = reads.lastCalls(CALLS);
  return {
    promises: reads.promisesDue(to, PROMISES),
    plans: profile ? reads.plansDue(profile.agentName, to) : [],
    lastCalls,
    lastCustomers: customersOf(lastCalls, (id) => reads.summary(id, now)),
    today: reads.day(from, to),
  };
}

function customersOf(calls: LoggedCall[], find: (id: string) => CustomerSummary | null): CustomerSummary[] {
  const ids = [...new Set(calls.flatMap(({ customerId }) => customerId ?? []))].slice(0, CUSTOMERS);
  return ids.flatMap((customerId) => find(customerId) ?? []);
}
