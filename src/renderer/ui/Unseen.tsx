import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

/** Words for those who hear the screen. */
export function Unseen({ children, as: Element = 'span' }: { children: ReactNode; as?: 'span' | 'h1' }) {
  return <Element className={styles.unseen}>{children}</Element>;
}
