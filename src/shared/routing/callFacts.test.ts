import { expect, test } from 'vitest';
import type { Party } from '../call/call.ts';
import { startCall } from '../call/startCall.ts';
import type { CustomerCard } from '../customer/customer.ts';
import type { Pop } from '../desk/pop.ts';
import { callFacts } from './callFacts.ts';

const now = 1_800_000_000_000;
const claire: CustomerCard = {
  ...{ id: 'c1', ref: '48 2913', kind: 'person', name: 'Claire Dupont', company: '', city: 'Vincennes' },
  ...{ stage: 'active', sensitive: true, phone: null, salutation: 'ms', firstName: 'Claire', lastName: 'Dupont' },
  ...{ occupation: '', email: '', address: '', postcode: '', country: 'FR', phones: [], mayCall: 'yes', since: 0 },
  ...{
    valueCents: 124_000,
    currency: 'EUR',
    relation: 'responsible',
    proposal: null,
    openComplaints: [],
    contactCount: 2,
  },
  alerts: [{ code: 'promise-due', dueAt: now, text: 'news', owner: 'Bruno' }],
  contacts: [
    contact('email', 'Chloé', now - 1_000),
    contact('call', null, now - 2_000),
    contact('call', 'Bruno', now - 3_000),
  ],
  rev: 1,
};

function contact(channel: 'call' | 'email', agent: string | null, at: number): CustomerCard['contacts'][number] {
  const rest = { direction: null, subject: '', outcome: null, disposition: null, durationMs: null, callLogged: false };
  return { id: `${at}`, at, channel, agent, ...rest };
}

function facts(remote: Partial<Party>, pop: Pop, card: CustomerCard | null, callbackOwed = false) {
  const party = { number: '+33612345678', raw: '0612345678', name: null, withheld: false, ...remote };
  const where = { did: '+33142000100', queue: 'service', direction: 'inbound' as const };
  const call = startCall('c1', { type: 'arrived', at: now, remote: party, ...where });
  const line = { kind: 'mobile' as const, country: 'FR', region: null };
  return callFacts({ call, line, popped: { pop, card, preview: claire } }, { callbackOwed, now });
}

test('what is on the record is what rules see', () => {
  expect(facts({}, { kind: 'one', reasons: [] }, claire)).toEqual({
    ...{ now, direction: 'inbound', withheld: false, number: '+33612345678', did: '+33142000100', queue: 'service' },
    ...{ line: { kind: 'mobile', country: 'FR', region: null }, caller: 'known', callbackDue: false },
    customer: {
      ...{ stage: 'active', valueEuros: 1_240, sensitive: true, openComplaint: false, promiseDue: true },
      lastAgent: { name: 'Bruno', at: now - 3_000 },
    },
  });
});

test('a value in dirhams is compared in euros', () => {
  const { customer } = facts({}, { kind: 'one', reasons: [] }, { ...claire, currency: 'MAD' });
  expect(customer?.valueEuros).toBe(124);
});

test('a caller is unknown only when nobody has the number; several customers are not yet anybody', () => {
  expect(facts({}, { kind: 'none', number: '+33612345678', raw: null }, null).caller).toBe('unknown');
  expect(facts({}, { kind: 'several', matches: [] }, null)).toMatchObject({ caller: 'undecided', customer: null });
  expect(facts({ number: null, withheld: true }, { kind: 'withheld' }, null)).toMatchObject({
    caller: 'undecided',
    withheld: true,
  });
});

test('a withheld caller whom the agent has found is known', () => {
  expect(facts({ number: null, withheld: true }, { kind: 'withheld' }, claire, true)).toMatchObject({
    caller: 'known',
    callbackDue: true,
  });
});
