const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Whether every typed word begins a word of what the palette offers; accents do not matter. */
export function isAsked(says: string, typed: string): boolean {
  const words = plain(says).split(/[\s’',]+/);
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return wanted.every((want) => words.some((word) => word.startsWith(want)));
}

/** The number that was typed, ready to be sent; null when it is none. Three digits may be a colleague's extension. */
export function dialledBy(typed: string): string | null {
  const text = typed.trim();
  if (!/^[+\d][\d\s().\-/]{2,30}$/.test(text)) return null;
  const digits = text.replace(/[^+\d]/g, '');
  return digits.length < 3 ? null : digits;
}
