import { useId } from 'react';
import styles from './Segments.module.css';

interface SegmentsProps<V extends string> {
  label: string;
  /** The label is heard but not seen: the choices speak for themselves. */
  labelUnseen?: boolean;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  disabled?: boolean;
}

/** One of a few: native radio buttons side by side. */
export function Segments<V extends string>({
  label,
  labelUnseen,
  options,
  value,
  onChange,
  disabled,
}: SegmentsProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend className={labelUnseen ? styles.unseen : styles.label}>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
