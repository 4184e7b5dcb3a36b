import { expect, test } from 'vitest';
import type { CustomerCard } from '../../../shared/customer/customer.ts';
import { promptContextOf } from './promptContextOf.ts';

const agent = (agentName: string, card: Partial<CustomerCard> | null = null) =>
  promptContextOf(
    {
      popped: { pop: { kind: 'none', number: null, raw: null }, card: card as CustomerCard | null, preview: null },
      queueLabel: null,
      remoteLabel: null,
    },
    { agentName, extension: '101', language: 'fr' },
    'Maison Aube',
  );
const customer = {
  ...{ salutation: 'ms', firstName: 'Claire', lastName: 'Dupont', company: '', ref: '1', city: '', email: '' },
  ...{ alerts: [], proposal: null, openComplaints: [] },
} as Partial<CustomerCard>;
const lastOrder = { ref: '88 201', product: 'lampe Aube', at: Date.UTC(2026, 10, 2, 12) };

test('a compound first name is said whole; the last word is the surname', () => {
  expect(agent('Marie Hélène Aubry').agent).toEqual({ firstName: 'Marie Hélène', lastName: 'Aubry' });
  expect(agent('Amina').agent).toEqual({ firstName: 'Amina', lastName: undefined });
});

test('the article and the day of the last order can be said', () => {
  expect(agent('Amina', { ...customer, lastOrder }).order).toMatchObject({ product: 'lampe Aube', date: '2 novembre' });
});

test('of an order that is not the last one, nothing is said that belongs to another', () => {
  const late = { ...customer, lastOrder, alerts: [{ code: 'late-delivery' as const, ref: '70 000', at: 0 }] };
  expect(agent('Amina', late).order).toEqual({ number: '70 000' });
});
