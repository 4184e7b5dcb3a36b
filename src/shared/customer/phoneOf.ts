import type { Country } from '../number/normaliseNumber.ts';
import { HOME_COUNTRIES, normaliseNumber } from '../number/normaliseNumber.ts';
import type { CustomerFields, Phone, PhoneLabel } from './customer.ts';

/** A number as typed, with its E.164 form where it is one. Without a country code it is read as of the customer's country first. */
export function phoneOf(raw: string, label: PhoneLabel, country: CustomerFields['country']): Phone {
  const own: Country[] = country === 'other' ? [] : [country];
  return { e164: normaliseNumber(raw, [...new Set([...own, ...HOME_COUNTRIES])]), raw, label };
}
