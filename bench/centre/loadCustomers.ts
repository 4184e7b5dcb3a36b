import type { PlacedRow } from '../../src/centre/store/centreStore.ts';
import { CUSTOMERS_PER_TEAM, customerOf, TEAMS } from './loadMessages.ts';

/** The customers of every team. */
export const loadCustomers = (): PlacedRow[] =>
  Array.from({ length: TEAMS * CUSTOMERS_PER_TEAM }, (_, i) => {
    const team = i % TEAMS;
    const id = customerOf(team, Math.floor(i / TEAMS));
    return { kind: 'customer', id, customerId: id, body: bodyOf(i), scopes: [`team:${team}`] };
  });

const bodyOf = (i: number) => ({
  ...{ ref: `C${i}`, kind: 'person', salutation: 'ms', firstName: 'Claire', lastName: `Dupont ${i}`, company: '' },
  ...{
    occupation: '',
    email: `claire.${i}@example.org`,
    address: `${i} rue des Lilas`,
    postcode: '75011',
    city: 'Paris',
  },
  ...{ country: 'FR', mayCall: 'yes', phones: [], stage: 'active', since: 1_600_000_000_000 },
  ...{
    yearlyRevenueCents: 120_000,
    expectedYears: 4,
    marginPercent: 22,
    currency: 'EUR',
    updatedAt: 1_700_000_000_000,
  },
});
