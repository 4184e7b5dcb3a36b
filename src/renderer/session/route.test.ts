import { expect, test } from 'vitest';
import { hashOf, parseRoute } from './route.ts';

test('a record has an address that leads back to it', () => {
  const route = { screen: 'customers', id: 'a b/c' } as const;
  expect(parseRoute(hashOf(route))).toEqual(route);
});

test('a complaint, the register and its figures have an address each', () => {
  const routes = [
    { screen: 'complaints', id: '019a-4d2' },
    { screen: 'complaints', id: null },
    { screen: 'complaints', id: null, page: 'figures' },
  ] as const;
  expect(routes.map(hashOf)).toEqual(['#/complaints/019a-4d2', '#/complaints', '#/complaints/figures']);
  expect(routes.map(hashOf).map(parseRoute)).toEqual(routes);
});

test('an address that leads nowhere leads to the desk', () => {
  expect(parseRoute('#/nowhere/1')).toEqual({ screen: 'desk' });
  expect(parseRoute('')).toEqual({ screen: 'desk' });
});

test('a damaged address opens the list instead of failing', () => {
  expect(parseRoute('#/calls/%E0%A4%A')).toEqual({ screen: 'calls', id: null });
});
