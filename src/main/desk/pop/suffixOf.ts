import { numberSuffix } from '../../../shared/number/numberSuffix.ts';

/** What of a number is compared with the ends of others. French numbers are most of the traffic: no parsing for them. */
export const suffixOf = (e164: string): string =>
  /^\+33\d{9}$/.test(e164) ? e164.slice(3) : (numberSuffix(e164) ?? e164.slice(1));
