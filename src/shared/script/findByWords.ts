import { plain } from '../customer/searchWords.ts';

/** What a line of a list is found by, made once for a list. */
export interface WordIndex {
  label: string;
  words: readonly string[];
  initials: string;
  others: readonly string[];
}

/** Words that nobody types. */
const SMALL = new Set(
  'a au aux ce c d de des du en et est il j je l la le les n ne nous on pas que qui s se un une vous y the a an of to is it we i you do not at my me in on for this that'.split(
    ' ',
  ),
);

export function indexWords(label: string, others: string): WordIndex {
  const words = wordsOf(label);
  const strong = words.filter((word) => !SMALL.has(word));
  return {
    label: words.join(' '),
    words: strong.length > 0 ? strong : words,
    initials: (strong.length > 0 ? strong : words).map((word) => word[0]).join(''),
    others: wordsOf(others),
  };
}

/** Places in the list of what fits the typed letters, the best first; everything in order while nothing is typed. */
export function findByWords(list: readonly WordIndex[], typed: string): number[] {
  const asked = wordsOf(typed);
  if (asked.length === 0) return list.map((_, place) => place);
  return list
    .map((index, place) => ({ place, rank: rankOf(index, asked) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ place }) => place);
}

const NOT_FOUND = 99;

/** Every word typed must be found; the worst of them counts. */
function rankOf(index: WordIndex, asked: readonly string[]): number {
  return Math.max(...asked.map((word) => rankOfWord(index, word)));
}

function rankOfWord({ label, words, initials, others }: WordIndex, typed: string): number {
  if (words[0]?.startsWith(typed)) return 0;
  const place = words.findIndex((word) => word.startsWith(typed));
  if (place > 0) return 1 + Math.min(place, 8) / 10;
  if (typed.length > 1 && initials.startsWith(typed)) return 2;
  if (others.some((word) => word.startsWith(typed))) return 3;
  if (typed.length > 1 && initials.includes(typed)) return 4;
  return label.includes(typed) ? 5 : NOT_FOUND;
}

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
