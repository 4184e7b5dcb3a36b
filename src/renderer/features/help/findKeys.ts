/** One line of the sheet, in words. */
export interface SaidLine {
  keys: readonly string[];
  isSpan: boolean;
  says: string;
}
export interface SaidGroup {
  title: string;
  lines: readonly SaidLine[];
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The lines with a word or a key that begins so; groups without one are left out. A single sign is looked for as a key. */
export function findKeys(groups: readonly SaidGroup[], typed: string): SaidGroup[] {
  const wanted = plain(typed.trim());
  const isKey = ({ keys }: SaidLine) => keys.some((key) => plain(key) === wanted);
  const isWord = ({ says }: SaidLine) => wanted.length > 1 && plain(says).includes(wanted);
  return groups
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter((line) => wanted === '' || isKey(line) || isWord(line)),
    }))
    .filter(({ lines }) => lines.length > 0);
}
