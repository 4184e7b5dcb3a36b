import { IconPhone } from '@tabler/icons-react';
import type { Phone } from '../../../shared/customer/customer.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useDial } from '../../session/useDial.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

interface PhoneLineProps {
  phone: Phone;
  customerId: string;
  /** The number they are calling from. */
  isThisOne: boolean;
}

/** A number of the record; it can be dialled when no conversation is on. */
export function PhoneLine({ phone, customerId, isThisOne }: PhoneLineProps) {
  const say = useWords(popWords);
  const sayCustomer = useWords(customerWords);
  const formats = useFormats();
  const { canDial, isDialling, dial } = useDial();
  const isFree = useDesk(({ calls }) => calls.every(({ place }) => place === 'wrap-up'));
  const number = phone.e164 ? formats.phone(phone.e164) : phone.raw;
  const { e164 } = phone;
  return (
    <div className={styles.phone}>
      <span className="figures">{number}</span>
      <small>{isThisOne ? say('thisOne') : sayCustomer(`label.${phone.label}`)}</small>
      {canDial && isFree && e164 && (
        <button
          type="button"
          className={styles.icon}
          disabled={isDialling}
          aria-label={say('call', { number })}
          title={say('call', { number })}
          onClick={() => void dial(e164, customerId)}
        >
          <IconPhone size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
