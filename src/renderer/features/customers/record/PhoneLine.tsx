import { IconPhone } from '@tabler/icons-react';
import type { Phone } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useDial } from '../../../session/dial/useDial.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './PhoneLine.module.css';
import { recordWords } from './recordWords.ts';

/** A number of the record, with the button that calls it. */
export function PhoneLine({ phone, customerId }: { phone: Phone; customerId: string }) {
  const say = useWords(recordWords);
  const of = useWords(customerWords);
  const formats = useFormats();
  const { canDial, isDialling, dial } = useDial();
  const { e164, raw, label } = phone;
  const number = e164 ? formats.phone(e164) : raw;
  return (
    <li className={styles.phone}>
      <span className={styles.words}>
        <span className={styles.number}>{number}</span>
        <small className={styles.label}>{of(`label.${label}`)}</small>
        {e164 === null && <small className={styles.label}>{say('notANumber')}</small>}
      </span>
      {canDial && e164 && (
        <Button
          size="small"
          disabled={isDialling}
          aria-label={say('dial', { number })}
          onClick={() => void dial(e164, customerId)}
        >
          <IconPhone size={16} aria-hidden="true" />
          {say(isDialling ? 'dialling' : 'call')}
        </Button>
      )}
    </li>
  );
}
