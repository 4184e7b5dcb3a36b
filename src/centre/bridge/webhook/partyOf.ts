import type { Party } from '../../../shared/call/call.ts';
import { isNoNumber } from '../../../shared/number/isNoNumber.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';

/** Whom a call is with. No number, or a word such as `anonymous`, is somebody who withholds theirs. */
export function partyOf(raw: string, countries: readonly Country[]): Party {
  if (isNoNumber(raw)) return { number: null, raw: null, name: null, withheld: true };
  return { number: pushedNumber(raw, countries), raw: raw.trim(), name: null, withheld: false };
}

/** Pushes write international numbers without a plus: `492111234567`. */
export function pushedNumber(raw: string, countries: readonly Country[]): string | null {
  const national = normaliseNumber(raw, countries);
  if (national) return national;
  return /^[1-9]\d{7,14}$/.test(raw.trim()) ? normaliseNumber(`+${raw.trim()}`, countries) : null;
}
