import { useWords } from '../../../session/words/useWords.ts';
import { Segments } from '../../../ui/Segments.tsx';
import styles from './CustomerForm.module.css';
import { formWords } from './formWords.ts';
import { TextField } from './TextField.tsx';
import type { CustomerFormState } from './useCustomerForm.ts';

/** Who they are. */
export function IdentityFields({ form }: { form: CustomerFormState }) {
  const say = useWords(formWords);
  const isCompany = form.draft.kind === 'company';
  const kinds = [
    { value: 'person', label: say('kindPerson') },
    { value: 'company', label: say('kindCompany') },
  ] as const;
  const salutations = (['ms', 'mr', 'none'] as const).map((value) => ({ value, label: say(`salutationOf.${value}`) }));
  const company = (
    <TextField form={form} name="company" label={say(isCompany ? 'companyName' : 'company')} isFirst={isCompany} />
  );
  return (
    <div className={styles.group}>
      <Segments
        label={say('kind')}
        options={kinds}
        value={form.draft.kind}
        onChange={(kind) => form.set('kind', kind)}
      />
      {isCompany && company}
      <Segments
        label={say('salutation')}
        options={salutations}
        value={form.draft.salutation}
        onChange={(salutation) => form.set('salutation', salutation)}
      />
      <div className={styles.row}>
        <TextField form={form} name="firstName" label={say('firstName')} isFirst={!isCompany} />
        <TextField form={form} name="lastName" label={say('lastName')} />
      </div>
      <div className={styles.row}>
        {!isCompany && company}
        <TextField form={form} name="occupation" label={say('occupation')} />
      </div>
      <TextField form={form} name="email" label={say('email')} inputMode="email" />
    </div>
  );
}
