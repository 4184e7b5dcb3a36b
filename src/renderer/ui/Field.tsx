import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  label: ReactNode;
  /** What is wrong, in words; read out with the field. */
  problem?: string | undefined;
  hint?: ReactNode;
  /** Draws the control with what ties it to its label and its problem. */
  children: (control: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
    className: string;
  }) => ReactNode;
}

/** A label, a native control and what is wrong with it. */
export function Field({ label, problem, hint, children }: FieldProps) {
  const id = useId();
  const described = problem || hint ? { 'aria-describedby': `${id}-note` } : {};
  const invalid = problem ? ({ 'aria-invalid': true } as const) : {};
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, className: styles.control ?? '', ...described, ...invalid })}
      {(problem || hint) && (
        <div id={`${id}-note`} className={problem ? styles.problem : styles.hint}>
          {problem ?? hint}
        </div>
      )}
    </div>
  );
}
