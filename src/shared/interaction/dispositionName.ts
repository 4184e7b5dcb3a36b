import type { Language, Text } from '../lib/text.ts';

/** A disposition that calls may end with, in every language; several kinds of conversation may have the same key. */
export interface DispositionName {
  key: string;
  label: Text;
}

/** In the reader's words where its key is known, whoever wrote it down in whichever language; else as it was recorded. */
export function dispositionName(
  names: readonly DispositionName[],
  { key, recorded }: { key: string; recorded: string | null },
  language: Language,
): string {
  const alike = names.filter((name) => name.key === key);
  const meant = alike.find(({ label }) => label.fr === recorded || label.en === recorded) ?? alike[0];
  return meant?.label[language] ?? recorded ?? key;
}
