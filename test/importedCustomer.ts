import type { ImportedCustomer } from '../src/shared/customer/importedCustomer.ts';
import { phoneOf } from '../src/shared/customer/phoneOf.ts';

type Wanted = Partial<Omit<ImportedCustomer, 'phones'>> & {
  id: string;
  numbers?: string[];
  label?: ImportedCustomer['phones'][number]['label'];
};

/** A customer with nothing but what is wanted. */
export function importedCustomer({ numbers = [], label = 'mobile', ...wanted }: Wanted): ImportedCustomer {
  return {
    ref: '',
    kind: 'person',
    salutation: 'none',
    firstName: '',
    lastName: '',
    company: '',
    occupation: '',
    email: '',
    address: '',
    postcode: '',
    city: '',
    country: 'FR',
    mayCall: 'unknown',
    stage: 'active',
    since: 0,
    yearlyRevenueCents: 0,
    expectedYears: 0,
    marginPercent: 0,
    currency: 'EUR',
    phones: numbers.map((number) => phoneOf(number, label, wanted.country ?? 'FR')),
    contacts: [],
    purchases: [],
    complaints: [],
    promises: [],
    callsFrom: [],
    ...wanted,
  };
}
