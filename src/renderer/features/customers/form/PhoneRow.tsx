import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import { phoneInput } from '../../../../shared/customer/customer.ts';
import { HOME_COUNTRIES, normaliseNumber } from '../../../../shared/number/normaliseNumber.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatPhone } from '../../../ui/formatPhone.ts';
import type { Problem } from './formProblems.ts';
import { formWords } from './formWords.ts';
import styles from './PhoneFields.module.css';
import { problemWords } from './problemWords.ts';

interface PhoneRowProps {
  n: number;
  phone: CustomerFields['phones'][number];
  country: CustomerFields['country'];
  problem: Problem | undefined;
  onChange: (phone: CustomerFields['phones'][number]) => void;
  onLeave: () => void;
  onRemove: () => void;
}
const { label: labels } = phoneInput.shape;
/** At home nowhere: the number with its country, as the desk keeps it. */
const abroad = '';

/** One number: its kind, itself, and how it would be dialled. */
export function PhoneRow({ n, phone, country, problem, onChange, onLeave, onRemove }: PhoneRowProps) {
  const say = useWords(formWords);
  const sayLabel = useWords(customerWords);
  const noteId = useId();
  const wrong = problemWords(say, problem);
  const dialledAs = useDialledAs(phone.raw, country);
  return (
    <div className={styles.row}>
      <select
        className={styles.label}
        aria-label={say('numberLabel', { n })}
        value={phone.label}
        onChange={(event) => onChange({ ...phone, label: labels.parse(event.target.value) })}
      >
        {labels.options.map((label) => (
          <option key={label} value={label}>
            {sayLabel(`label.${label}`)}
          </option>
        ))}
      </select>
      <div className={styles.number}>
        <input
          className={styles.input}
          type="text"
          inputMode="tel"
          autoComplete="off"
          aria-label={say('number', { n })}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={noteId}
          value={phone.raw}
          onChange={(event) => onChange({ ...phone, raw: event.target.value })}
          onBlur={onLeave}
        />
        <span id={noteId} className={wrong ? styles.problem : styles.hint}>
          {wrong ?? dialledAs}
        </span>
      </div>
      <Button aria-label={say('removeNumber', { n })} title={say('removeNumber', { n })} onClick={onRemove}>
        <IconX size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

/** The number as the desk will dial it, while it is typed. */
function useDialledAs(raw: string, country: CustomerFields['country']): string {
  const say = useWords(formWords);
  if (raw.trim() === '') return '';
  const home = country === 'other' ? HOME_COUNTRIES : [country, ...HOME_COUNTRIES];
  const e164 = normaliseNumber(raw, home);
  return e164 ? say('willBe', { number: formatPhone(e164, abroad) }) : say('wontDial');
}
