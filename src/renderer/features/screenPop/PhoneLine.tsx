import type { Phone } from '../../../shared/customer/customer.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { DialPhone } from './DialPhone.tsx';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

interface PhoneLineProps {
  phone: Phone;
  customerId: string;
  /** The number they are calling from. */
  isThisOne: boolean;
  canDial: boolean;
}

/** A number of the record; it can be dialled when no conversation is on. */
export function PhoneLine({ phone: { e164, raw, label }, customerId, isThisOne, canDial }: PhoneLineProps) {
  const say = useWords(popWords);
  const sayCustomer = useWords(customerWords);
  const formats = useFormats();
  const number = e164 ? formats.phone(e164) : raw;
  return (
    <div className={styles.phone}>
      <span className="figures">{number}</span>
      {canDial && e164 && <DialPhone e164={e164} number={number} customerId={customerId} />}
      <small>{isThisOne ? say('thisOne') : sayCustomer(`label.${label}`)}</small>
    </div>
  );
}
