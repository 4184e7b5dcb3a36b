import type { CSSProperties } from 'react';
import styles from './Figures.module.css';

/** A figure with a bar beside it; the words alone say everything. */
export function Bar({ value, of, text }: { value: number; of: number; text: string }) {
  const share = of > 0 ? Math.round((100 * value) / of) : 0;
  return (
    <span className={styles.bar} style={{ '--share': `${share}%` } as CSSProperties}>
      {text}
    </span>
  );
}
