import type { i18n } from 'i18next';
import type { Language } from '../../../shared/lib/text.ts';
import type { Words } from './defineWords.ts';
import { typesetFrench } from './typesetFrench.ts';

type Asked<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type Values = Record<string, string | number>;
/** The words under a key, with values in place of `{{name}}`; `count` chooses the plural. */
export type Say<K extends string = string> = (key: Asked<K>, values?: Values) => string;

const made = new WeakMap<i18n, Map<string, Say>>();

/** One feature's words in one language; always the same function for the same three. */
export function sayIn<K extends string>(i18n: i18n, words: Words<K>, language: Language): Say<K> {
  const says = made.get(i18n) ?? new Map<string, Say>();
  made.set(i18n, says);
  const name = `${language} ${words.namespace}`;
  const say = says.get(name) ?? createSay(i18n, words, language);
  says.set(name, say);
  return say;
}

/** What is written as it is asked for is said at once; only plurals go through the library, whose look-up costs a pop twenty times as much. */
function createSay(i18n: i18n, { namespace, byLanguage }: Words, language: Language): Say {
  const texts = typesetAll(language, byLanguage[language]);
  i18n.addResourceBundle(language, namespace, texts);
  const sayPlural = i18n.getFixedT(language, namespace);
  return (key, values) => {
    const text = texts[key];
    if (values === undefined && text !== undefined) return text;
    const said = text === undefined ? sayPlural(key, values ?? {}) : filled(text, values ?? {});
    // A month cut short ends its sentence with the one full stop it has.
    return said.replace(/\.\.$/, '.');
  };
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

function typesetAll(language: Language, words: Record<string, string>): Record<string, string> {
  if (language !== 'fr') return words;
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, typesetFrench(text)]));
}
