import { customerFields } from '../../../../shared/customer/customer.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import styles from './CustomerForm.module.css';
import { formWords } from './formWords.ts';
import { TextField } from './TextField.tsx';
import type { CustomerFormState } from './useCustomerForm.ts';

const { country: countries } = customerFields.shape;

/** Where they live, and whether we may call. */
export function AddressFields({ form }: { form: CustomerFormState }) {
  const say = useWords(formWords);
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: say(`mayCallOf.${value}`) }));
  return (
    <div className={styles.group}>
      <TextField form={form} name="address" label={say('address')} />
      <div className={styles.town}>
        <TextField form={form} name="postcode" label={say('postcode')} />
        <TextField form={form} name="city" label={say('city')} />
        <Field label={say('country')}>
          {(control) => (
            <select
              {...control}
              value={form.draft.country}
              onChange={(event) => form.set('country', countries.parse(event.target.value))}
            >
              {countries.options.map((country) => (
                <option key={country} value={country}>
                  {say(`countryOf.${country}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Segments
        label={say('mayCall')}
        options={answers}
        value={form.draft.mayCall}
        onChange={(mayCall) => form.set('mayCall', mayCall)}
      />
    </div>
  );
}
