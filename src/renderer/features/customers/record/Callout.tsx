import type { ReactNode } from 'react';
import styles from './Callout.module.css';

/** A claim and its reason: `good` proposes, `warn` and `bad` are to be minded. */
export function Callout({
  tone,
  title,
  children,
}: {
  tone: 'good' | 'warn' | 'bad';
  title: string;
  children: ReactNode;
}) {
  return (
    <p className={`${styles.callout} ${styles[tone]}`}>
      <strong className={styles.title}>{title}</strong> {children}
    </p>
  );
}
