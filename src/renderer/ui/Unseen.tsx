import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

/** Words for those who hear the screen. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>;
}
