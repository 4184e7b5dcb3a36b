import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findByWords, indexWords } from '../../shared/script/findByWords.ts';
import { parsePrompt } from '../../shared/script/parsePrompt.ts';
import { loadObjections } from './loadObjections.ts';

const files = loadObjections(join(import.meta.dirname, '../../../resources/objections'));
const objections = files.flatMap((file) => file.objections);

test('the objections that are shipped are in order, ten of them the gatekeeper’s', () => {
  expect(files.map(({ problems }) => problems)).toEqual([[]]);
  expect(objections.filter(({ family }) => family === 'gatekeeper')).toHaveLength(10);
  for (const family of ['sales', 'service']) {
    expect(objections.filter((one) => one.family === family).length).toBeGreaterThanOrEqual(10);
  }
});

test('each of the gatekeeper’s captures something for the record', () => {
  const gatekeeper = objections.filter(({ family }) => family === 'gatekeeper');
  for (const { key, fields = [] } of gatekeeper) {
    expect([key, fields.some(({ writes }) => writes !== undefined)]).toEqual([key, true]);
  }
});

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  test.each(['inbound', 'complaint', 'outbound'] as const)(
    'two letters find each one heard in a call of kind %s',
    (kind) => {
      const heard = objections.filter(({ kinds }) => kinds.includes(kind));
      const index = heard.map(({ label, words }) => indexWords(label[lang], words?.[lang] ?? ''));
      const found = new Set(twoLetters.map((typed) => findByWords(index, typed)[0]));
      expect(heard.filter((_, place) => !found.has(place)).map(({ key }) => key)).toEqual([]);
    },
  );

  test('every riposte is whole, short enough to be said in one breath or three, and free of pressure', () => {
    for (const { key, say } of objections) {
      expect([key, parsePrompt(say[lang]) !== undefined]).toEqual([key, true]);
      expect([key, say[lang].length < 280]).toEqual([key, true]);
      expect(say[lang]).toMatch(/[.?!]$/);
      expect(say[lang]).not.toMatch(lang === 'fr' ? /'|"| [:;!?»]|\bmais\b/i : /'|"| [:;!?]|\bbut\b/i);
    }
  });
});

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const twoLetters = letters.flatMap((first) => letters.map((second) => first + second));
