import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import { normaliseNumber } from '../../../../shared/number/normaliseNumber.ts';

/** What is already known of somebody new: a name or a number as it was typed or as the network gave it. */
export function startFrom(name: string | null, number: string | null): Partial<CustomerFields> {
  const typed = name?.trim() ?? '';
  if (!number && normaliseNumber(typed) !== null) return startFrom(null, typed);
  const [first = '', ...rest] = typed.split(/\s+/);
  const names = rest.length > 0 ? { firstName: first, lastName: rest.join(' ') } : { lastName: first };
  const country = number?.startsWith('+212') ? { country: 'MA' as const } : {};
  return { ...names, ...country, ...(number ? { phones: [{ raw: number, label: labelOf(number) }] } : {}) };
}

/** French and Moroccan mobiles are told by their first digits. */
const labelOf = (number: string) => (/^(?:\+33|\+212|0)\s*[67]/.test(number) ? 'mobile' : 'home');
