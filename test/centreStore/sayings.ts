import { randomUUID } from 'node:crypto';
import type { Author, PlacedRow, PushBatch } from '../../src/centre/store/centreStore.ts';
import type { CustomerFields } from '../../src/shared/customer/customer.ts';
import { newCustomerBody } from '../../src/shared/link/sync/customerBody.ts';
import type { Mutation, MutationKind } from '../../src/shared/link/sync/mutations.ts';

export const T0 = Date.UTC(2026, 4, 4, 8, 0);

export const fieldsOf = (more: Partial<CustomerFields> = {}): CustomerFields => ({
  kind: 'person',
  salutation: 'ms',
  firstName: 'Claire',
  lastName: 'Dupont',
  company: '',
  occupation: '',
  email: '',
  address: '',
  postcode: '',
  city: 'Lyon',
  country: 'FR',
  phones: [{ raw: '06 12 34 56 78', label: 'mobile' }],
  mayCall: 'unknown',
  ...more,
});

/** A customer as an import brings it. */
export const placedCustomer = (id: string, scopes: string[] = [], more: Partial<CustomerFields> = {}): PlacedRow => ({
  kind: 'customer',
  id,
  customerId: id,
  body: newCustomerBody(id, fieldsOf(more), T0),
  scopes,
});

export const placedInteraction = (id: string, customerId: string | null, subject = 'Bonjour'): PlacedRow => ({
  kind: 'interaction',
  id,
  customerId,
  body: {
    ...{ customerId: customerId ?? '', at: T0, channel: 'email', direction: 'inbound', subject },
    ...{ outcome: null, disposition: null, agent: null, durationMs: null, callLogged: false },
  },
});

/** A desk that numbers what it says. */
export interface SayingDesk {
  author: Author;
  say(kind: MutationKind, body: object, at?: number): Mutation;
  batch(...mutations: Mutation[]): PushBatch;
}

export function sayingDesk(name: string, scopes: string[] = ['all']): SayingDesk {
  let mseq = 0;
  let now = T0 + 60_000;
  const author = { device: `device-${name}`, incarnation: randomUUID(), userId: `user-${name}`, name, scopes };
  return {
    author,
    say: (kind, body, at = now) => {
      mseq += 1;
      now += 1_000;
      const { id = randomUUID() } = body as { id?: string };
      return { mseq, id: randomUUID(), kind, rowId: id, v: 1, at, body };
    },
    batch: (...mutations) => ({ author, mutations, receivedAt: T0 + 3_600_000, offsetMs: 0 }),
  };
}

/** What a desk journals of a call. */
export const callSaid = (id: string, customerId: string | null, more: object = {}) => ({
  ...{ id, interactionId: id, customerId, place: 'closed', agent: 'lea', queueLabel: null, didLabel: null },
  call: {
    ...{ id: `pbx-${id}`, status: 'cleared', direction: 'inbound', startedAt: T0, answeredAt: T0 + 5_000 },
    ...{ endedAt: T0 + 65_000, outcome: 'answered' },
    remote: { number: '+33612345678', raw: '0612345678', name: null, withheld: false },
  },
  notes: { text: 'Veut un rappel', rev: 3 },
  disposition: { key: 'callback', label: 'Rappel', chosenAt: T0 },
  ...more,
});
