import type { Party } from '../call/call.ts';
import { isNoNumber } from './isNoNumber.ts';
import type { Country } from './normaliseNumber.ts';
import { normaliseNumber } from './normaliseNumber.ts';

const nobody: Party = { number: null, raw: null, name: null, withheld: true };

/**
 * Who calls, from what a PBX says. Of a caller who withholds their number nothing is kept, whatever came with it.
 * A caller without any number (a word, or nothing at all) counts as withheld.
 */
export function callerParty(
  said: { number: string; name: string; withheld?: boolean },
  countries?: readonly Country[],
): Party {
  if (said.withheld || isNoNumber(said.number)) return { ...nobody };
  const raw = said.number.trim().slice(0, 256);
  const name = isNoNumber(said.name) ? null : said.name.trim().slice(0, 256);
  return { number: normaliseNumber(raw, countries), raw, name, withheld: false };
}
