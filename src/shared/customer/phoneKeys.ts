import type { Phone } from './customer.ts';

/** Country codes of the countries a record may have; a number of any other is found by all its digits. */
const CODES = ['33', '212', '32', '41', '34', '44'];

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
export const reverse = (digits: string): string => [...digits].reverse().join('');

/** `612345678` of `+33612345678`, `06 12 34 56 78` and `0033 6 12…`. */
export function nationalDigits(number: string): string {
  const digits = digitsOf(number).replace(/^00/, '+');
  const international = number.trim().startsWith('+') || digits.startsWith('+');
  if (!international) return digits.replace(/^0/, '');
  const bare = digitsOf(digits);
  const code = CODES.find((known) => bare.startsWith(known));
  return code ? bare.slice(code.length) : bare;
}

/** What a phone is found by: its national digits from the front, all its digits from the end. */
export function phoneKeys({ e164, raw }: Pick<Phone, 'e164' | 'raw'>): { national: string; reversed: string } {
  const number = e164 ?? raw;
  return { national: nationalDigits(number).slice(0, 32), reversed: reverse(digitsOf(number).slice(-32)) };
}
