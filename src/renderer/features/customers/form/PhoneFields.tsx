import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { formWords } from './formWords.ts';
import styles from './PhoneFields.module.css';
import { PhoneRow } from './PhoneRow.tsx';
import { problemWords } from './problemWords.ts';
import type { CustomerFormState } from './useCustomerForm.ts';

type PhoneInput = CustomerFields['phones'][number];

/** The numbers, as many as they have; each kept as it was typed. */
export function PhoneFields({ form }: { form: CustomerFormState }) {
  const say = useWords(formWords);
  const { phones } = form.draft;
  const fields = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    form.set('phones', [...phones, { raw: '', label: 'mobile' }]);
    requestAnimationFrame(() => [...(fields.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  };
  const put = (index: number, phone: PhoneInput) =>
    form.set(
      'phones',
      phones.map((other, at) => (at === index ? phone : other)),
    );
  const tooMany = problemWords(say, form.problems.phones);
  return (
    <fieldset ref={fields} className={styles.phones}>
      <legend className={styles.legend}>{say('phones')}</legend>
      {phones.map((phone, index) => (
        <PhoneRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other name while it is typed.
          key={index}
          n={index + 1}
          phone={phone}
          country={form.draft.country}
          problem={form.problems[`phones.${index}.raw`]}
          onChange={(changed) => put(index, changed)}
          onLeave={() => form.leave(`phones.${index}.raw`)}
          onRemove={() =>
            form.set(
              'phones',
              phones.filter((_, at) => at !== index),
            )
          }
        />
      ))}
      {tooMany && <p className={styles.problem}>{tooMany}</p>}
      <div>
        <Button size="small" onClick={add}>
          <IconPlus size={16} aria-hidden="true" />
          {say('addNumber')}
        </Button>
      </div>
    </fieldset>
  );
}
