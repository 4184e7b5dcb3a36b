import type { PlacedRow } from '../../src/centre/store/centreStore.ts';
import type { Mutation } from '../../src/shared/link/sync/mutations.ts';

/** A customer as a centre keeps one; `padding` makes it long. */
export const customerRow = (n: number, scopes: readonly string[] = [], padding = 0): PlacedRow => ({
  ...{
    kind: 'customer',
    id: `customer-${String(n).padStart(6, '0')}`,
    customerId: `customer-${String(n).padStart(6, '0')}`,
  },
  body: {
    ...{ ref: `C${n}`, kind: 'person', salutation: 'ms', firstName: 'Claire', lastName: `Dupont ${n}`, company: '' },
    ...{ occupation: '', email: '', address: 'x'.repeat(padding), postcode: '75001', city: 'Paris', country: 'FR' },
    ...{ mayCall: 'yes', phones: [{ e164: `+336${n}`, raw: `06${n}`, label: 'mobile' }], stage: 'active' },
    ...{ since: 1_600_000_000_000, yearlyRevenueCents: 12_000, expectedYears: 3, marginPercent: 20, currency: 'EUR' },
    updatedAt: 1_700_000_000_000,
  },
  ...(scopes.length > 0 && { scopes }),
});

/** A call that somebody logged with a customer. */
export const callMutation = (mseq: number, id: string, customerId: string | null = null): Mutation => ({
  ...{ mseq, id: `mutation-${id}`, kind: 'call', rowId: `call-${id}`, v: 1, at: 1_700_000_000_000 },
  body: {
    ...{ customerId, place: 'closed', agent: 'agent-101', notes: { text: `noted ${id}`, rev: 1 } },
    call: {
      ...{
        direction: 'inbound',
        startedAt: 1_700_000_000_000,
        answeredAt: 1_700_000_005_000,
        endedAt: 1_700_000_060_000,
      },
      remote: { number: '+33612345678', raw: '0612345678', name: null, withheld: false },
    },
  },
});
