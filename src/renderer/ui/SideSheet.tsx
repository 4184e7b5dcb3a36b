import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { Button } from './Button.tsx';
import styles from './SideSheet.module.css';
import { Unseen } from './Unseen.tsx';
import { useFocusKept } from './useFocusKept.ts';

interface SideSheetProps {
  title: ReactNode;
  children: ReactNode;
  /** `record`: over the customer's column, so that the words to say stay in sight; `centre`: over the middle. */
  place?: 'record' | 'centre';
  /** A button that closes it; left out where what is inside closes it. */
  close?: { label: string; run: () => void };
}

/** A sheet that leaves the call's bar in sight and in reach: nothing behind it is locked. Gives the focus back. */
export function SideSheet({ title, children, place = 'record', close }: SideSheetProps) {
  const id = useId();
  const sheet = useFocusKept<HTMLElement>();
  return (
    <section
      ref={sheet}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={`${styles.sheet} ${styles[place]}`}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {close && (
          <Button size="small" shortcut="Escape" title={close.label} onClick={close.run}>
            <IconX size={16} aria-hidden="true" />
            <Unseen>{close.label}</Unseen>
          </Button>
        )}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
