import { IconPhone } from '@tabler/icons-react';
import { useDial } from '../../session/dial/useDial.ts';
import { useWords } from '../../session/words/useWords.ts';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

interface DialPhoneProps {
  e164: string;
  /** As it is shown. */
  number: string;
  customerId: string;
}

/** Calls a number of the record. */
export function DialPhone({ e164, number, customerId }: DialPhoneProps) {
  const say = useWords(popWords);
  const { isDialling, dial } = useDial();
  const label = say('call', { number });
  return (
    <button
      type="button"
      className={styles.icon}
      disabled={isDialling}
      aria-label={label}
      title={label}
      onClick={() => void dial(e164, customerId)}
    >
      <IconPhone size={16} aria-hidden="true" />
    </button>
  );
}
