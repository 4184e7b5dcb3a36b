import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/lib/text.ts';
import { languages } from '../../../shared/lib/text.ts';
import type { Words } from './defineWords.ts';
import { typesetFrench } from './typesetFrench.ts';

type Asked<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
/** The words under a key, with values in place of `{{name}}`; `count` chooses the plural. */
export type Say<K extends string = string> = (key: Asked<K>, values?: Record<string, string | number>) => string;

/** One feature's words in the agent's language; follows a change of language at once. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => sayIn(i18n, words, language as Language), [i18n, words, language]);
}

function sayIn<K extends string>(i18n: i18n, words: Words<K>, language: Language): Say<K> {
  for (const each of languages) {
    if (!i18n.hasResourceBundle(each, words.namespace)) {
      i18n.addResourceBundle(each, words.namespace, typesetAll(each, words.byLanguage[each]));
    }
  }
  const say = i18n.getFixedT(language, words.namespace);
  // A month cut short ends its sentence with the one full stop it has.
  return (key: string, values = {}) => say(key, values).replace(/\.\.$/, '.');
}

function typesetAll(language: Language, words: Record<string, string>): Record<string, string> {
  if (language !== 'fr') return words;
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, typesetFrench(text)]));
}
