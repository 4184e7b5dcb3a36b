import type { ReactNode } from 'react';
import styles from './LogTable.module.css';

interface LogRowProps {
  id: string;
  /** From 0, in the whole log. */
  index: number;
  isActive: boolean;
  isOpen: boolean;
  onOpen: () => void;
  children: ReactNode;
}

/** One call of the log. */
export function LogRow({ id, index, isActive, isOpen, onOpen, children }: LogRowProps) {
  return (
    <tr
      id={id}
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      aria-current={isOpen || undefined}
      onClick={onOpen}
    >
      {children}
    </tr>
  );
}
