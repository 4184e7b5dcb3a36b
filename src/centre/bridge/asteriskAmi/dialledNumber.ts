import type { Country } from '../../../shared/number/normaliseNumber.ts';
import { HOME_COUNTRIES, parseNumber } from '../../../shared/number/normaliseNumber.ts';

/** A number as a dialplan at `home` expects it: 0142685306 at home, 00212522123456 from elsewhere; extensions stay as they are. */
export function dialledNumber(raw: string, home: Country = HOME_COUNTRIES[0] ?? 'FR'): string {
  const number = parseNumber(raw, [home, ...HOME_COUNTRIES]);
  if (!number) return raw.replace(/[^\d*#]/g, '');
  if (number.country === home) return number.formatNational().replace(/\D/g, '');
  return `00${number.number.slice(1)}`;
}
