import type { MouseEvent, ReactNode } from 'react';
import { useFormats } from '../useFormats.ts';
import { useWords } from '../words/useWords.ts';
import styles from './DialNumber.module.css';
import { dialWords } from './dialWords.ts';
import { useDial } from './useDial.ts';

interface DialNumberProps {
  /** E.164, or a short code of the house. */
  number: string;
  /** Whose number it is here. */
  customerId?: string | null;
  /** In a list that has keys of its own: reached with the mouse alone; the keys open the record, which has a button. */
  isInList?: boolean;
  /** The call is asked for: what lies over the desk may go. */
  onDial?: () => void;
  /** Instead of the number, where it stands beside already. */
  children?: ReactNode;
}

/** A number that calls itself when it is pressed; where the telephony cannot dial, only a number. */
export function DialNumber({ number, customerId, isInList = false, onDial, children }: DialNumberProps) {
  const say = useWords(dialWords);
  const { phone } = useFormats();
  const { canDial, isDialling, dial } = useDial();
  const shown = phone(number);
  if (!canDial) return children ? null : <span className="figures">{shown}</span>;
  const label = say('callNumber', { number: shown });
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isDialling) return;
    onDial?.();
    void dial(number, customerId ?? undefined);
  };
  if (isInList)
    return (
      // biome-ignore lint/a11y: inside of an option or a link, where no button may be; the keys have the record's own.
      <span className={`figures ${styles.number}`} title={label} data-dial={number} onClick={onClick}>
        {children ?? shown}
      </span>
    );
  return (
    <button type="button" className={`figures ${styles.number}`} aria-label={label} title={label} onClick={onClick}>
      {children ?? shown}
    </button>
  );
}
