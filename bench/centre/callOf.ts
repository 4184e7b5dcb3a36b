import type { Mutation } from '../../src/shared/link/sync/mutations.ts';
import { CUSTOMERS_PER_TEAM, customerOf } from './loadMessages.ts';

/** What a desk tells of a call of one of its team's customers. */
export function callOf(id: string, team: number, place: 'talking' | 'closed'): Omit<Mutation, 'mseq'> {
  const n = Number(id.split('-')[1]);
  const at = Date.now();
  const number = `+336${String(n).padStart(8, '0')}`;
  const ended = { endedAt: at, outcome: 'answered', hangupBy: 'caller', causeCode: 16 };
  return {
    ...{ id: `${id}-${place}`, kind: 'call', rowId: id, v: 1, at },
    body: {
      ...{ customerId: customerOf(team, n % CUSTOMERS_PER_TEAM), place, agent: 'Amina Berrada', queueLabel: 'Service' },
      call: {
        ...{ id, status: place === 'closed' ? 'ended' : 'talking', direction: 'inbound', startedAt: at - 3_600 },
        ...{ answeredAt: at - 2_900, did: '+33199000001', queue: 'service', ringing: [], owners: [], offeredTo: [] },
        remote: { number, raw: number, name: null, withheld: false },
        ...(place === 'closed' && ended),
      },
      notes: {
        text: 'The parcel had not come; a new one goes out today, and the customer is called on Friday.',
        rev: 3,
      },
      disposition: place === 'closed' ? { key: 'solved', label: 'Solved' } : null,
    },
  };
}
