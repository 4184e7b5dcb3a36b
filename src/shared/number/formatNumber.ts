import type { Country } from './normaliseNumber.ts';
import { HOME_COUNTRIES, parseNumber } from './normaliseNumber.ts';

/** A number as people of `home` read it: national at home, international from elsewhere; what is no number stays as it is. */
export function formatNumber(raw: string, home: Country = HOME_COUNTRIES[0] ?? 'FR'): string {
  const number = parseNumber(raw, [home, ...HOME_COUNTRIES]);
  if (!number) return raw;
  return number.country === home ? number.formatNational() : number.formatInternational();
}
