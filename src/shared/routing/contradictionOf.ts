import type { RoutingCondition } from './routingRule.ts';

type Pair = [one: string, other: string];

/** Two things a condition asks that are never true together. */
export function contradictionOf(when: RoutingCondition): Pair | undefined {
  const pairs: [boolean, Pair][] = [
    [when.withheld === true && when.number !== undefined, ['withheld', 'number']],
    [when.withheld === true && when.origin !== undefined, ['withheld', 'origin']],
    [when.withheld === true && when.unknownCustomer === true, ['withheld', 'unknownCustomer']],
    [when.unknownCustomer === true && when.customer !== undefined, ['unknownCustomer', 'customer']],
    [isElsewhere(when), ['number › country', 'origin']],
    [isOtherCountry(when), ['number › prefix', 'origin']],
  ];
  return pairs.find(([never]) => never)?.[1];
}

/** Regions are named after their countries: `fr-…`. */
const countryOf = (region: string): string => region.slice(0, 2).toUpperCase();

function isElsewhere({ number, origin }: RoutingCondition): boolean {
  const { country } = number ?? {};
  return Boolean(country && origin && !origin.some((region) => country.includes(countryOf(region))));
}

const codes: Record<string, string> = { FR: '+33', MA: '+212' };

function isOtherCountry({ number, origin }: RoutingCondition): boolean {
  const { prefix } = number ?? {};
  if (!prefix || !origin) return false;
  const possible = origin.map((region) => codes[countryOf(region)] ?? '');
  return !prefix.some((digits) => possible.some((code) => digits.startsWith(code) || code.startsWith(digits)));
}
