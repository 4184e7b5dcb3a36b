import type { CustomerFields } from '../../../shared/customer/customer.ts';
import { useWords } from '../words/useWords.ts';
import { customerWords } from './customerWords.ts';
import { fieldWords } from './fieldWords.ts';

type FieldName = keyof CustomerFields;

/** A field and its value in words, to lay two versions side by side. */
export function useFieldValue() {
  const say = useWords(fieldWords);
  const sayLabel = useWords(customerWords);
  const readers: { [F in FieldName]?: (value: CustomerFields[F]) => string } = {
    kind: (kind) => say(kind === 'person' ? 'kindPerson' : 'kindCompany'),
    salutation: (salutation) => say(`salutationOf.${salutation}`),
    country: (country) => say(`countryOf.${country}`),
    mayCall: (answer) => say(`mayCallOf.${answer}`),
    phones: (phones) => phones.map(({ raw, label }) => `${raw} (${sayLabel(`label.${label}`)})`).join(', '),
  };
  return {
    nameOf: (field: FieldName): string => say(field),
    inWords: (field: FieldName, value: CustomerFields[FieldName]): string => {
      const read = readers[field] as ((value: CustomerFields[FieldName]) => string) | undefined;
      return read ? read(value) : String(value);
    },
  };
}
