import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { findByWords, indexWords } from './findByWords.ts';
import type { Objection } from './objection.ts';
import { objectionChoices } from './objectionChoices.ts';

const both = (words: string) => ({ fr: words, en: words });
const shared = (key: string): Objection => ({
  ...{ key, family: 'service', kinds: ['inbound'] },
  ...{ label: both(`Shared ${key}`), words: both('furious angry'), say: both('I see') },
});

test('an objection of the script takes the place of the shared one, and is found by its words too', () => {
  const choices = objectionChoices(shortScript, [shared('cross'), shared('late')], 'en', (text) => [{ text }]);
  expect(choices.map(({ label, isOwn }) => [label, isOwn])).toEqual([
    ['I am cross', true],
    ['Shared late', false],
  ]);
  const index = choices.map(({ label, words }) => indexWords(label, words));
  expect(findByWords(index, 'furi')).toEqual([0, 1]);
  expect(findByWords(index, 'calm')).toEqual([0]);
});
