import type { CustomerFields, CustomerPatch } from '../../../shared/customer/customer.ts';
import { customerFields } from '../../../shared/customer/customer.ts';
import type { Capture } from '../../../shared/script/captures.ts';
import type { CaptureTarget } from '../../../shared/script/captureTarget.ts';

const fieldOf: Partial<Record<CaptureTarget, keyof CustomerFields>> = {
  'customer.salutation': 'salutation',
  'customer.firstName': 'firstName',
  'customer.lastName': 'lastName',
  'customer.company': 'company',
  'customer.email': 'email',
  'customer.address': 'address',
  'customer.postcode': 'postcode',
  'customer.city': 'city',
};

/** What a conversation adds to a record. A value the record's form would refuse stays in the call's story only. */
export function capturedPatch(captures: readonly Capture[], record: CustomerFields): CustomerPatch {
  const changed = captures.flatMap(({ target, value }) => {
    const field = fieldOf[target];
    const parsed = field && customerFields.shape[field].safeParse(value);
    if (!field || !parsed?.success || parsed.data === '' || parsed.data === record[field]) return [];
    return [[field, parsed.data] as const];
  });
  return { ...Object.fromEntries(changed), ...newPhone(captures, record) };
}

function newPhone(captures: readonly Capture[], { phones }: CustomerFields): CustomerPatch {
  const given = captures.find(({ target }) => target === 'customer.phone')?.value;
  if (typeof given !== 'string' || phones.some(({ raw }) => digits(raw) === digits(given))) return {};
  const parsed = customerFields.shape.phones.safeParse([...phones, { raw: given, label: 'other' }]);
  return parsed.success ? { phones: parsed.data } : {};
}

const digits = (raw: string): string => raw.replace(/\D/g, '');
