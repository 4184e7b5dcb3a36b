import type { CustomerFields, CustomerPatch } from '../../customer/customer.ts';
import { phoneOf } from '../../customer/phoneOf.ts';
import { refFor } from '../../customer/refFor.ts';
import type { CustomerBody } from './rows.ts';

/** A customer as a desk made them: desk and centre make the same row of the same form. */
export const newCustomerBody = (id: string, fields: CustomerFields, at: number): CustomerBody => ({
  ...fields,
  ref: refFor(id),
  phones: phonesIn(fields.phones, fields.country),
  stage: 'prospect',
  since: at,
  yearlyRevenueCents: 0,
  expectedYears: 0,
  marginPercent: 0,
  currency: fields.country === 'MA' ? 'MAD' : 'EUR',
  updatedAt: at,
});

/** Only the fields of the patch change. A number without a country is read as of the country after the edit. */
export function patchedCustomer<B extends CustomerBody>(body: B, { phones, ...patch }: CustomerPatch, at: number): B {
  const changed = { ...body, ...patch, updatedAt: at };
  return phones ? { ...changed, phones: phonesIn(phones, changed.country) } : changed;
}

const phonesIn = (phones: CustomerFields['phones'], country: CustomerFields['country']) =>
  phones.map(({ raw, label }) => phoneOf(raw, label, country));
