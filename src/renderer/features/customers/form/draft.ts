import type { CustomerFields, CustomerPatch, CustomerRecord } from '../../../../shared/customer/customer.ts';

/** A record with nothing in it yet. */
export const emptyDraft: CustomerFields = {
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
  phones: [],
  mayCall: 'unknown',
};

/** What the form may change of a record, as it stands. */
export const draftOf = (record: CustomerRecord): CustomerFields => ({
  kind: record.kind,
  salutation: record.salutation,
  firstName: record.firstName,
  lastName: record.lastName,
  company: record.company,
  occupation: record.occupation,
  email: record.email,
  address: record.address,
  postcode: record.postcode,
  city: record.city,
  country: record.country,
  phones: record.phones.map(({ raw, label }) => ({ raw, label })),
  mayCall: record.mayCall,
});

export type FieldName = keyof CustomerFields;
const fieldNames = Object.keys(emptyDraft) as FieldName[];

/** Two values of a field, compared as a wire would see them. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two drafts differ. */
export const changedFields = (from: CustomerFields, to: CustomerFields): FieldName[] =>
  fieldNames.filter((name) => !isSame(from[name], to[name]));

/** Only what was changed, so that a colleague's other changes stand. */
export const patchOf = (from: CustomerFields, to: CustomerFields): CustomerPatch =>
  Object.fromEntries(changedFields(from, to).map((name) => [name, to[name]]));
