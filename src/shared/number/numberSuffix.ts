import type { Country } from './normaliseNumber.ts';
import { parseNumber } from './normaliseNumber.ts';

/** How many digits of two numbers must agree at the end before they may be the same line. */
const SUFFIX_DIGITS = 9;
const LEAST_DIGITS = 6;

/** The end of a number without its country, to find a line that was written another way; null when too short to mean anything. */
export function numberSuffix(raw: string, countries?: readonly Country[]): string | null {
  const national = parseNumber(raw, countries)?.nationalNumber ?? raw.replace(/\D/g, '').replace(/^0+/, '');
  return national.length < LEAST_DIGITS ? null : national.slice(-SUFFIX_DIGITS);
}
