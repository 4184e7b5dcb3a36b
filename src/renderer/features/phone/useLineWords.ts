import { useTranslation } from 'react-i18next';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Region } from '../../../shared/number/lineOf.ts';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';
import { regionWords } from './regionWords.ts';

const kinds = { mobile: 'kindMobile', fixed: 'kindFixed', other: 'kindOther' } as const;

/** "mobile", "Île-de-France": what a number says of where it comes from. The country is named where it says more than the region. */
export function useLineWords({ kind, country, region }: DeskCall['line']): string[] {
  const say = useWords(phoneWords);
  const sayRegion = useWords(regionWords);
  const { i18n } = useTranslation();
  const place = region ? sayRegion(region satisfies Region) : countryName(country, i18n.language);
  return [kind && say(kinds[kind]), place].filter((word) => word !== null);
}

function countryName(country: string | null, language: string): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}
