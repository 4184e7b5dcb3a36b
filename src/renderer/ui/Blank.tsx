import type { ReactNode } from 'react';
import styles from './Blank.module.css';

interface BlankProps {
  title: ReactNode;
  /** What to do first, or what is kept. */
  children?: ReactNode;
  action?: ReactNode;
  /** A failure is said at once; emptiness can wait its turn. */
  tone?: 'calm' | 'bad';
}

/** What stands where there is nothing to show, and says why. */
export function Blank({ title, children, action, tone = 'calm' }: BlankProps) {
  return (
    <div
      className={tone === 'bad' ? `${styles.blank} ${styles.bad}` : styles.blank}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      <p className={styles.title}>{title}</p>
      {children && <p className={styles.hint}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
