import { expect, test } from 'vitest';
import { createI18n } from './createI18n.ts';
import { defineWords } from './defineWords.ts';
import { sayIn } from './sayIn.ts';

const words = defineWords('floor', {
  fr: {
    ask: 'Qui appelle ?',
    who: 'Appel de {{name}}, le {{day}}.',
    calls_one: '{{count}} appel',
    calls_other: '{{count}} appels',
  },
  en: {
    ask: 'Who calls?',
    who: 'Call from {{name}} on {{day}}.',
    calls_one: '{{count}} call',
    calls_other: '{{count}} calls',
  },
});

test('a caller named like a template is said as they are called', () => {
  const say = sayIn(createI18n('en'), words, 'en');
  expect(say('who', { name: '{{day}} $t(ask) $&', day: '3 May' })).toBe('Call from {{day}} $t(ask) $& on 3 May.');
});

test('a sentence that ends with a month cut short has one full stop', () => {
  expect(sayIn(createI18n('fr'), words, 'fr')('who', { name: 'Ada', day: '3 déc.' })).toBe('Appel de Ada, le 3 déc.');
});

test('the count chooses the plural of its language: in French none is one', () => {
  const i18n = createI18n('fr');
  const [fr, en] = [sayIn(i18n, words, 'fr'), sayIn(i18n, words, 'en')];
  expect([0, 1, 2].map((count) => fr('calls', { count }))).toEqual(['0 appel', '1 appel', '2 appels']);
  expect([0, 1, 2].map((count) => en('calls', { count }))).toEqual(['0 calls', '1 call', '2 calls']);
});

test('French keeps its question mark on the line', () => {
  expect(sayIn(createI18n('fr'), words, 'fr')('ask')).toBe('Qui appelle\u202f?');
});

test('a feature that is drawn again gets the same words, so that what follows from them is not done again', () => {
  const i18n = createI18n('fr');
  expect(sayIn(i18n, words, 'fr')).toBe(sayIn(i18n, words, 'fr'));
});
