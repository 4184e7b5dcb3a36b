import type { Words } from './defineWords.ts';
import { useSpoken } from './SpokenLanguage.tsx';
import type { Say } from './sayIn.ts';
import { sayIn } from './sayIn.ts';

/** One feature's words in the agent's language; follows a change of language at once. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { i18n, language } = useSpoken();
  return sayIn(i18n, words, language);
}
