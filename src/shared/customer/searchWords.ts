const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };
/** Words that are written apart or together: "El Amrani", "Elamrani". */
const PARTICLES = new Set([
  'el',
  'al',
  'ben',
  'ait',
  'bou',
  'abd',
  'le',
  'la',
  'de',
  'du',
  'd',
  'l',
  'o',
  'mac',
  'mc',
  'van',
]);

/** Lower case, without accents: what is the same to somebody who types in a hurry. */
export const plain = (text: string): string => {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : withoutAccents(lower);
};

/** Most text is, and needs nothing more. */
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const withoutAccents = (text: string): string =>
  text
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

/** The words of a text, each once, as they are typed. */
export const typedWords = (text: string): string[] => [...new Set(plain(text).match(/[\p{L}\p{N}]+/gu))];

/** What a name is found by: its words, and those that are also written as one ("O'Neil": o, neil, oneil). */
export function searchWords(...texts: string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (text === '') continue;
    const bare = plain(text);
    const words = bare.match(isAscii(bare) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
    for (const word of words) found.add(word);
    if (/['’-]/.test(bare)) for (const word of joinedIn(bare)) found.add(word);
    for (const word of withParticle(words)) found.add(word);
  }
  return [...found];
}

const joinedIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replace(/['’-]/g, ''));

const withParticle = (words: string[]): string[] =>
  words.flatMap((word, i) => (PARTICLES.has(word) && words[i + 1] ? [`${word}${words[i + 1]}`] : []));
