import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min';
import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type Country = CountryCode;
/** Where a number without a country comes from: the first country in which it makes sense. */
export const HOME_COUNTRIES: readonly Country[] = ['FR', 'MA'];

/**
 * A number as people and PBXs write it, in E.164; null when it is none (a word, a short code, nonsense).
 * Never throws. The raw text is worth keeping beside it.
 */
export function normaliseNumber(raw: string, countries: readonly Country[] = HOME_COUNTRIES): string | null {
  return parseNumber(raw, countries)?.number ?? null;
}

export function parseNumber(raw: string, countries: readonly Country[] = HOME_COUNTRIES): PhoneNumber | undefined {
  const text = raw
    .trim()
    .replace(/^(tel|sip):/i, '')
    .replace(/[;@].*$/, '');
  if (!/^[+\d][\d\s().\-/\u00a0\u202f]*$/.test(text)) return undefined;
  if (text.startsWith('+')) return international(text);
  const local = countries.map((country) => parsed(text, country)).find((number) => number?.isValid());
  return local ?? withoutPlus(text, countries);
}

/** Said with its country: a number plan newer than ours is given the benefit of the doubt. */
function international(text: string): PhoneNumber | undefined {
  const number = parsed(text);
  return number?.isPossible() ? number : undefined;
}

/** Carriers leave the plus away: 33142685300, 212522123456. */
function withoutPlus(text: string, countries: readonly Country[]): PhoneNumber | undefined {
  const known = countries.some((country) => text.startsWith(getCountryCallingCode(country)));
  const number = known ? parsed(`+${text}`) : undefined;
  return number?.isValid() ? number : undefined;
}

function parsed(text: string, defaultCountry?: Country): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text, defaultCountry ? { defaultCountry, extract: false } : { extract: false });
}
