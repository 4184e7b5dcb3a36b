import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { formWords } from './formWords.ts';
import { problemWords } from './problemWords.ts';
import type { CustomerFormState } from './useCustomerForm.ts';

type TextName = { [F in keyof CustomerFields]: string extends CustomerFields[F] ? F : never }[keyof CustomerFields];

interface TextFieldProps {
  form: CustomerFormState;
  name: TextName;
  label: string;
  inputMode?: 'text' | 'email' | 'numeric';
  /** The field that has the focus when the form opens. */
  isFirst?: boolean;
}

/** One line of text of the record, with what is wrong beside it. */
export function TextField({ form, name, label, inputMode = 'text', isFirst = false }: TextFieldProps) {
  const say = useWords(formWords);
  return (
    <Field label={label} problem={problemWords(say, form.problems[name])}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          data-first={isFirst || undefined}
          value={form.draft[name]}
          onChange={(event) => form.set(name, event.target.value)}
          onBlur={() => form.leave(name)}
        />
      )}
    </Field>
  );
}
