import { useId, useState } from 'react';
import { DateInput } from '../../../session/dates/DateInput.tsx';
import { readDay } from '../../../session/dates/readDay.ts';
import { writeDate } from '../../../session/dates/writeDate.ts';
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
    <DateLimit
      label={say(`filter.${side}`)}
      value={between[side]}
      onChange={(day) => onChange({ between: { ...between, [side]: day } })}
    />
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

interface DateLimitProps {
  label: string;
  /** `YYYY-MM-DD`; empty: no limit. */
  value: string;
  onChange: (day: string) => void;
}

/** Half a date limits nothing yet. */
function DateLimit({ label, value, onChange }: DateLimitProps) {
  const id = useId();
  const [typed, setTyped] = useState(writeDate(value));
  const type = (text: string) => {
    setTyped(text);
    onChange(readDay(text, { now: Date.now(), toward: 'past' }) ?? '');
  };
  return (
    <div className={styles.date}>
      <label htmlFor={id}>{label}</label>
      <DateInput
        control={{ id, className: styles.control }}
        {...{ kind: 'day', toward: 'past' }}
        typed={typed}
        onType={type}
      />
    </div>
  );
}
