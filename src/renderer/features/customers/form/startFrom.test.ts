import { expect, test } from 'vitest';
import { startFrom } from './startFrom.ts';

test('two words are a first name and a surname', () => {
  expect(startFrom('Claire de la Tour', null)).toEqual({ firstName: 'Claire', lastName: 'de la Tour' });
});

test('one word is a surname', () => {
  expect(startFrom('dupont', null)).toEqual({ lastName: 'dupont' });
});

test('a number typed into the search becomes the number of the record, as it was typed', () => {
  expect(startFrom('06 12 34 56 78', null)).toMatchObject({
    lastName: '',
    phones: [{ raw: '06 12 34 56 78', label: 'mobile' }],
  });
});

test('an unknown Moroccan caller begins with their number and country', () => {
  expect(startFrom(null, '+212661234567')).toMatchObject({
    country: 'MA',
    phones: [{ raw: '+212661234567', label: 'mobile' }],
  });
});
