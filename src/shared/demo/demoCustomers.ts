import type { ImportedCustomer } from '../customer/importedCustomer.ts';
import { demoTrouble } from './demoComplaints.ts';
import { demoHistory } from './demoHistory.ts';
import type { Identity } from './demoIdentity.ts';
import { company, household, single } from './demoParties.ts';
import type { DemoWorld } from './demoWorld.ts';
import { createDemoWorld } from './demoWorld.ts';
import { namesOf } from './names.ts';
import { wellKnown } from './wellKnown.ts';

export const DEMO_SEED = 1;
const DEMO_CUSTOMERS = 3_000;

/** The customers of Maison Aube, who do not exist. The people every demonstration tells of come first. */
export function demoCustomers({
  now,
  seed = DEMO_SEED,
  count = DEMO_CUSTOMERS,
}: {
  now: number;
  seed?: number;
  count?: number;
}): ImportedCustomer[] {
  const world = createDemoWorld(seed, now);
  const customers = wellKnown(world);
  while (customers.length < count) customers.push(...party(world).map((identity) => withPast(world, identity)));
  return customers.slice(0, count);
}

const party = (world: DemoWorld): Identity[] =>
  world.random.weighted([
    [90, single],
    [4, household],
    [3, company],
  ])(world);

function withPast(world: DemoWorld, identity: Identity): ImportedCustomer {
  const country = identity.country === 'MA' ? 'MA' : 'FR';
  const past = demoHistory(world, country, namesOf.english.families.includes(identity.lastName));
  const trouble = demoTrouble(world, past);
  const hasLeft = trouble.complaints.some(({ status }) => status === 'lost');
  const contacts = [...past.contacts, ...trouble.contacts].sort((a, b) => b.at - a.at);
  const since = contacts.at(-1)?.at ?? past.since;
  return {
    ...identity,
    ...past,
    ...trouble,
    ...(hasLeft && { stage: 'lost' as const, expectedYears: 0 }),
    contacts,
    since,
    id: world.id(since),
    ref: refOf(world),
    callsFrom: callsFrom(identity, contacts),
  };
}

/** Six digits, each once, in no order: `48 2913` is kept for somebody. */
function refOf(world: DemoWorld): string {
  const digits = `${100_000 + ((world.next('customer', 1) * 7_919) % 900_000)}`;
  return digits === '482913' ? refOf(world) : `${digits.slice(0, 2)} ${digits.slice(2)}`;
}

/** People call from the first number they gave. */
function callsFrom({ phones }: Identity, contacts: ImportedCustomer['contacts']): ImportedCustomer['callsFrom'] {
  const calls = contacts.filter((c) => c.channel === 'call' && c.direction === 'inbound');
  const e164 = phones[0]?.e164;
  return e164 && calls[0] ? [{ e164, calls: calls.length, lastCallAt: calls[0].at }] : [];
}
