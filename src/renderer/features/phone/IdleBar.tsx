import type { ReactNode } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import styles from './CallBar.module.css';
import { DialField } from './DialField.tsx';
import { phoneWords } from './phoneWords.ts';

/** The bar without a call: who is ready, and a number to dial. */
export function IdleBar({ children }: { children: ReactNode }) {
  const say = useWords(phoneWords);
  return (
    <section className={styles.frame} aria-label={say('bar')}>
      <div className={styles.bar}>
        {children}
        <DialField />
      </div>
    </section>
  );
}
