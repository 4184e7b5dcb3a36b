import type { Contact } from '../../customer/customer.ts';
import type { ImportedCustomer } from '../../customer/importedCustomer.ts';
import type { ImportedCall } from '../../interaction/importedCall.ts';
import { createDemoWorld } from '../demoWorld.ts';
import type { CallMaterial } from './callMaterial.ts';
import { loggedContact } from './loggedContact.ts';
import { strayCalls } from './strayCalls.ts';

const DAY_MS = 86_400_000;
const MOST = 52;
/** The people every demonstration tells of come first; their calls are told further back. */
const WELL_KNOWN = 5;
const WELL_KNOWN_DAYS = 60;
const DAYS = 9;

type Contacted = { customer: ImportedCustomer; contact: Contact };

/** The calls that agents of this desk took lately: those of the customers’ own timelines, and a few of nobody known. */
export function demoCalls(
  customers: readonly ImportedCustomer[],
  material: CallMaterial,
  { now, seed }: { now: number; seed: number },
): ImportedCall[] {
  const world = createDemoWorld(seed + 1, now);
  const told = [
    ...callsOf(customers.slice(0, WELL_KNOWN), now - WELL_KNOWN_DAYS * DAY_MS),
    ...spread(callsOf(customers.slice(WELL_KNOWN), now - DAYS * DAY_MS)),
  ];
  const calls = told.map(({ customer, contact }) => loggedContact(world, customer, contact, material));
  return [...calls, ...strayCalls(world)].sort((a, b) => a.call.startedAt - b.call.startedAt);
}

/** Promises made in one of these calls are theirs. */
export function withCallsOf(customers: ImportedCustomer[], calls: readonly ImportedCall[]): ImportedCustomer[] {
  const callAt = new Map(calls.map((call) => [`${call.customerId} ${call.call.startedAt}`, call.interactionId]));
  return customers.map((customer) => ({
    ...customer,
    promises: customer.promises.map((promise) => ({
      ...promise,
      callId: callAt.get(`${customer.id} ${promise.madeAt}`) ?? promise.callId,
    })),
  }));
}

const callsOf = (customers: readonly ImportedCustomer[], from: number): Contacted[] =>
  customers.flatMap((customer) =>
    customer.contacts
      .filter(({ channel, at }) => channel === 'call' && at >= from)
      .map((contact) => ({ customer, contact })),
  );

/** Every so many-th, so that all days keep theirs. */
function spread(all: Contacted[]): Contacted[] {
  const every = Math.max(1, all.length / MOST);
  return Array.from({ length: Math.min(MOST, all.length) }, (_, n) => all[Math.floor(n * every)]).flatMap(
    (one) => one ?? [],
  );
}
