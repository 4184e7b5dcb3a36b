import { expect, test } from 'vitest';
import { createPlaces } from './places.ts';
import type { Route } from './route.ts';

const desk = { screen: 'desk' } as const;
const customers = { screen: 'customers', id: null } as const;

test('after a call the customers are again at the record that was being typed', () => {
  const places = createPlaces<Route>();
  places.remember({ screen: 'customers', id: 'claire' });
  places.remember(desk);
  expect(places.wayTo(customers, desk)).toEqual({ screen: 'customers', id: 'claire' });
});

test('asked for once more, a screen begins at its beginning', () => {
  const places = createPlaces<Route>();
  places.remember({ screen: 'customers', id: 'claire' });
  expect(places.wayTo(customers, { screen: 'customers', id: 'claire' })).toEqual(customers);
  expect(places.wayTo({ screen: 'calls', id: null }, desk)).toEqual({ screen: 'calls', id: null });
});
