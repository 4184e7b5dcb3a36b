import { useWords } from '../../../session/words/useWords.ts';
import { logWords } from '../logWords.ts';
import styles from './LogFilters.module.css';

interface DispositionFilterProps {
  value: string | null;
  dispositions: ReadonlyMap<string, string>;
  onChange: (disposition: string | null) => void;
}

/** Only calls that ended one way. */
export function DispositionFilter({ value, dispositions, onChange }: DispositionFilterProps) {
  const say = useWords(logWords);
  return (
    <select
      className={styles.control}
      aria-label={say('filter.disposition')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{say('filter.anyDisposition')}</option>
      {[...dispositions].map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
      <option value="not-set">{say('notSet')}</option>
    </select>
  );
}
