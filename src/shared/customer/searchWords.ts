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
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

/** The words of a text, each once, as they are typed. */
export const typedWords = (text: string): string[] => [...new Set(plain(text).match(/[\p{L}\p{N}]+/gu))];

/** What a name is found by: its words, and those that are also written as one ("O'Neil": o, neil, oneil). */
export function searchWords(...texts: string[]): string[] {
  const found = texts.flatMap((text) => {
    const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    const joined = plain(text).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)+/gu) ?? [];
    return [...words, ...joined.map((word) => word.replace(/['’-]/g, '')), ...withParticle(words)];
  });
  return [...new Set(found)];
}

const withParticle = (words: string[]): string[] =>
  words.flatMap((word, i) => (PARTICLES.has(word) && words[i + 1] ? [`${word}${words[i + 1]}`] : []));
