import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { Region } from '../../../shared/number/lineOf.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';
import { regionWords } from './regionWords.ts';

const kinds = { mobile: 'kindMobile', fixed: 'kindFixed', other: 'kindOther' } as const;

/** "mobile", "Île-de-France": what a number says of where it comes from. The country is named where it says more than the region. */
export function useLineWords({ kind, country, region }: DeskCall['line']): string[] {
  const say = useWords(phoneWords);
  const sayRegion = useWords(regionWords);
  const { language } = useSpoken();
  const place = region ? sayRegion(region satisfies Region) : countryName(country, language);
  return [kind && say(kinds[kind]), place].filter((word) => word !== null);
}

function countryName(country: string | null, language: Language): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return country;
  return namesIn(language).of(country) ?? country;
}

/** Costly to build, cheap to ask. */
const names: Partial<Record<Language, Intl.DisplayNames>> = {};
function namesIn(language: Language): Intl.DisplayNames {
  names[language] ??= new Intl.DisplayNames(language, { type: 'region' });
  return names[language];
}
