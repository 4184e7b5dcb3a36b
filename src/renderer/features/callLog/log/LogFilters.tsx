import type { KeyboardEvent, RefObject } from 'react';
import { useId } from 'react';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Key } from '../../../ui/Key.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Unseen } from '../../../ui/Unseen.tsx';
import { logWords } from '../logWords.ts';
import { DispositionFilter } from './DispositionFilter.tsx';
import styles from './LogFilters.module.css';
import type { LogFilter } from './logFilter.ts';
import { everything, isEverything } from './logFilter.ts';
import { PeriodFilter } from './PeriodFilter.tsx';

interface LogFiltersProps {
  field: RefObject<HTMLInputElement | null>;
  filter: LogFilter;
  dispositions: ReadonlyMap<string, string>;
  onFilter: (filter: LogFilter) => void;
  /** Down from the field goes into the table. */
  onDown: () => void;
}

const directions = ['all', 'inbound', 'outbound', 'internal'] as const;

/** What to see of the log. Each change asks at once. */
export function LogFilters({ field, filter, dispositions, onFilter, onDown }: LogFiltersProps) {
  const say = useWords(logWords);
  const id = useId();
  const set = (changes: Partial<LogFilter>) => onFilter({ ...filter, ...changes });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <search className={styles.filters} aria-label={say('filter.label')}>
      <div className={styles.text}>
        <label htmlFor={id}>
          <Unseen>{say('filter.text')}</Unseen>
        </label>
        <input
          ref={field}
          id={id}
          className={styles.input}
          type="text"
          inputMode="search"
          autoComplete="off"
          maxLength={200}
          placeholder={say('filter.textHint')}
          value={filter.text}
          aria-keyshortcuts="/"
          onChange={(event) => set({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <Key name="/" />
      </div>
      <Segments
        label={say('filter.direction')}
        labelUnseen
        options={directions.map((value) => ({ value, label: say(`direction.${value}`) }))}
        value={filter.direction}
        onChange={(direction) => set({ direction })}
      />
      <PeriodFilter filter={filter} onChange={set} />
      <DispositionFilter
        value={filter.disposition}
        dispositions={dispositions}
        onChange={(disposition) => set({ disposition })}
      />
      {!isEverything(filter) && (
        <Button size="small" look="quiet" onClick={() => onFilter(everything)}>
          {say('filter.clear')}
        </Button>
      )}
    </search>
  );
}
