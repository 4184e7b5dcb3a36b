import { complaintFieldOf } from '../../../shared/complaint/complaintField.ts';
import type { CustomerFields } from '../../../shared/customer/customer.ts';
import { customerFields } from '../../../shared/customer/customer.ts';
import { useFieldValue } from '../../session/customer/useFieldValue.ts';
import { useReasonLabel } from '../../session/customer/useReasonLabel.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import type { SyncWord } from './syncWords.ts';
import { syncWords } from './syncWords.ts';

const isCustomerField = (field: string): field is keyof CustomerFields => Object.hasOwn(customerFields.shape, field);
const isWord = (key: string): key is Extract<SyncWord, `part.${string}` | `value.${string}`> =>
  Object.hasOwn(syncWords.byLanguage.en, key);

export interface FieldText {
  nameOf(field: string): string;
  inWords(field: string, value: unknown): string;
}

/** A field of a customer or of one of their complaints, and its value, as people say it. */
export function useFieldText(): FieldText {
  const say = useWords(syncWords);
  const { dayWithYear } = useFormats();
  const customer = useFieldValue();
  const reasonOf = useReasonLabel();
  const partText = (part: string, value: unknown): string => {
    if (part === 'dueAt' && typeof value === 'number') return dayWithYear(value);
    if (part === 'reason') return reasonOf(String(value));
    const word = `value.${String(value)}`;
    return isWord(word) ? say(word) : String(value ?? '');
  };
  return {
    nameOf(field) {
      if (isCustomerField(field)) return customer.nameOf(field);
      const part = complaintFieldOf(field)?.field ?? field;
      const word = `part.${part}`;
      const name = isWord(word) ? say(word) : part;
      return complaintFieldOf(field) ? say('ofComplaint', { field: name }) : name;
    },
    inWords(field, value) {
      if (value === null || value === undefined || value === '') return '';
      if (!isCustomerField(field)) return partText(complaintFieldOf(field)?.field ?? field, value);
      const read = customerFields.shape[field].safeParse(value);
      return read.success ? customer.inWords(field, read.data) : String(value);
    },
  };
}
