import { useWords } from '../../../session/words/useWords.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { logWords } from '../logWords.ts';
import styles from './LogFilters.module.css';
import type { LogFilter } from './logFilter.ts';
import type { Between } from './period.ts';
import { periods } from './period.ts';

interface PeriodFilterProps {
  filter: LogFilter;
  onChange: (changes: Pick<LogFilter, 'period'> | Pick<LogFilter, 'between'>) => void;
}

/** Since when; or from one date to another. */
export function PeriodFilter({ filter, onChange }: PeriodFilterProps) {
  const say = useWords(logWords);
  const { period, between } = filter;
  const date = (side: keyof Between) => (
    <label className={styles.date}>
      {say(`filter.${side}`)}
      <input
        type="date"
        className={styles.control}
        value={between[side]}
        onChange={(event) => onChange({ between: { ...between, [side]: event.target.value } })}
      />
    </label>
  );
  return (
    <div className={styles.dates}>
      <Segments
        label={say('filter.period')}
        labelUnseen
        options={periods.map((value) => ({ value, label: say(`period.${value}`) }))}
        value={period}
        onChange={(chosen) => onChange({ period: chosen })}
      />
      {period === 'between' && (
        <>
          {date('first')}
          {date('last')}
        </>
      )}
    </div>
  );
}
