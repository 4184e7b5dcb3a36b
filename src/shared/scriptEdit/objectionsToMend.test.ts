import { expect, test } from 'vitest';
import type { Objection } from '../script/objection.ts';
import type { ObjectionLibrary } from '../script/objectionLibrary.ts';
import { OBJECTIONS, parseObjections } from '../script/objectionLibrary.ts';
import { objectionsToMend } from './objectionsToMend.ts';

const both = (words: string) => ({ fr: words, en: words });
const dear: Objection = {
  key: 'dear',
  family: 'sales',
  kinds: ['outbound'],
  label: both('“Too dear”'),
  say: both('I see.'),
};
const library = (...objections: Objection[]): ObjectionLibrary => ({ id: OBJECTIONS, version: 1, objections });
const told = (...objections: Objection[]) =>
  objectionsToMend(library(...objections), ['visit']).map(({ step, code, text }) => `${step} ${code}: ${text.en}`);

test('an objection in order leaves nothing to mend', () => {
  expect(told(dear, { ...dear, key: 'late', label: both('“Too late”'), scripts: ['visit'] })).toEqual([]);
});

test('what is missing is told, of each objection and in each language', () => {
  const half = { ...dear, label: { fr: '« Trop cher »', en: ' ' }, say: both(''), kinds: [] };
  expect(told(half)).toEqual([
    'dear too-short: Step “dear”: “kinds” is empty or too short.',
    'dear missing-translation: Step “dear”: “label” has no English version.',
    'dear missing-translation: Step “dear”: “say” has no French version.',
    'dear missing-translation: Step “dear”: “say” has no English version.',
  ]);
});

test('two that are found by the same words in one kind of call cannot be told apart', () => {
  const again = { ...dear, key: 'again', label: { fr: 'autre', en: 'TOO DEAR!' } };
  expect(told(dear, again)).toEqual(['again duplicate: Step “again”: it is found by the same words as “Too dear”.']);
  expect(told(dear, { ...again, kinds: ['inbound'] })).toEqual([]);
  expect(told(dear, { ...again, retired: true })).toEqual([]);
});

test('words that name nothing, lists without items, and scripts that are gone are told', () => {
  const wrong: Objection = {
    ...dear,
    say: both('{answer.why} {customer.shoe}'),
    fields: [{ key: 'why', type: 'choice', label: both('why') }],
    scripts: ['gone'],
  };
  expect(told(wrong).map((line) => line.split(':')[0])).toEqual([
    'dear options-missing',
    'dear unknown-placeholder',
    'dear unknown-script',
  ]);
});

test('what is told while it is written is what keeps it from being published', () => {
  for (const one of [dear, { ...dear, say: both('') }, { ...dear, say: both('{open') }])
    expect(parseObjections(library(one)).ok).toBe(told(one).length === 0);
});
