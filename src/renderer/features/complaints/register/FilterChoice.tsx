import styles from './RegisterFilters.module.css';

interface FilterChoiceProps {
  label: string;
  /** The words of no filter. */
  any: string;
  options: readonly (readonly [key: string, label: string])[];
  value: string | null;
  onChange: (key: string | null) => void;
}

/** One of many, or any. */
export function FilterChoice({ label, any, options, value, onChange }: FilterChoiceProps) {
  return (
    <select
      className={styles.control}
      aria-label={label}
      data-chosen={value !== null || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{any}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}
