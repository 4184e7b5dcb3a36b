import type { CustomerFields } from './customer.ts';

/** As shown: a person's own name, or the company's where there is none. */
export function displayName({
  kind,
  firstName,
  lastName,
  company,
}: Pick<CustomerFields, 'kind' | 'firstName' | 'lastName' | 'company'>): string {
  const person = [firstName, lastName].filter((part) => part !== '').join(' ');
  return kind === 'company' ? company || person : person || company;
}
