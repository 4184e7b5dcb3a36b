const LOCALES = ['fr-FR', 'en-GB'];

/** Names in both languages, without accents: people mix them. */
const namesOf = (make: (locale: string, n: number) => string, count: number): string[][] =>
  LOCALES.map((locale) =>
    Array.from({ length: count }, (_, n) => make(locale, n).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
  );
const name = (locale: string, options: Intl.DateTimeFormatOptions, at: Date) =>
  new Intl.DateTimeFormat(locale, options).format(at);

const months = namesOf((locale, n) => name(locale, { month: 'long' }, new Date(2026, n, 15)), 12);
// 1 February 2026 was a Sunday.
const weekdays = namesOf((locale, n) => name(locale, { weekday: 'long' }, new Date(2026, 1, 1 + n)), 7);

/** 1 for January; 0 where no month, or more than one, begins like this. */
export const monthNamed = (word: string): number => (placeOf(months, word) ?? -1) + 1;

/** 0 for Sunday; null where none begins like this. */
export const weekdayNamed = (word: string): number | null => placeOf(weekdays, word);

function placeOf(lists: readonly string[][], word: string): number | null {
  if (word.length < 3) return null;
  for (const list of lists) {
    const found = list.flatMap((one, place) => (one.startsWith(word) ? [place] : []));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
