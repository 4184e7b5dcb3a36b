import type { ReactNode } from 'react';
import styles from './Chip.module.css';

/** A word about something: quiet unless it must be minded. */
export function Chip({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'good' | 'warn' | 'bad' }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`} data-chip="">
      {children}
    </span>
  );
}
