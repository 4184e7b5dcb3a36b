import { expect, test } from 'vitest';
import type { Purchase } from '../../../../shared/customer/customer.ts';
import { lastYear } from './lastYear.ts';

const now = new Date(2026, 10, 22).getTime();
const bought = (at: number, amountCents: number, delivery: Purchase['delivery'] = 'delivered'): Purchase => ({
  id: String(at),
  at,
  ref: '88 201',
  product: 'Lampe Aube',
  quantity: 1,
  amountCents,
  currency: 'EUR',
  payment: 'card',
  delivery,
});

test('the last twelve months count, from the same day a year before', () => {
  const purchases = [
    bought(now, 8_900),
    bought(new Date(2025, 10, 23).getTime(), 1_000),
    bought(new Date(2025, 10, 22).getTime(), 50_000),
  ];
  expect(lastYear(purchases, now)).toEqual({ count: 2, cents: 9_900 });
});

test('what was sent back brought nothing', () => {
  expect(lastYear([bought(now, 8_900, 'returned')], now)).toEqual({ count: 0, cents: 0 });
});
