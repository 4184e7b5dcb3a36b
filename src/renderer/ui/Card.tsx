import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface CardProps {
  children: ReactNode;
  /** The quiet title over the card. */
  title?: ReactNode;
  /** What stands opposite the title. */
  aside?: ReactNode;
  label?: string;
  className?: string;
}

/** A white card; with a title it is a landmark that can be jumped to. */
export function Card({ children, title, aside, label, className = '' }: CardProps) {
  return (
    <section className={`${styles.card} ${className}`} aria-label={label}>
      {(title || aside) && (
        <header className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
