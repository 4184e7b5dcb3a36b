import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useFormats } from '../useFormats.ts';
import { useWords } from '../words/useWords.ts';
import { dateWords } from './dateWords.ts';
import styles from './MonthGrid.module.css';
import { daysLater, monthDays, monthsLater } from './monthDays.ts';
import { dayOf } from './readDay.ts';
import type { Reading } from './reading.ts';

interface MonthGridProps {
  chosen: string | null;
  toward: Reading['toward'];
  onChoose: (day: string) => void;
  onLeave: () => void;
}

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => daysLater(day, -1),
  ArrowRight: (day) => daysLater(day, 1),
  ArrowUp: (day) => daysLater(day, -7),
  ArrowDown: (day) => daysLater(day, 7),
  PageUp: (day) => monthsLater(day, -1),
  PageDown: (day) => monthsLater(day, 1),
};
const noon = (day: string) => new Date(`${day}T12:00`).getTime();

/** A month of days in the agent's language. Arrows move, Enter chooses, Escape goes back to the field. */
export function MonthGrid({ chosen, toward = 'future', onChoose, onLeave }: MonthGridProps) {
  const say = useWords(dateWords);
  const { month, longDay, weekdayShort } = useFormats();
  const today = dayOf(new Date());
  const [marked, setMarked] = useState(chosen ?? today);
  const grid = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked day has the focus, whichever it is by now.
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [marked]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (step) setMarked(step(marked));
    else onLeave();
  };
  const isOff = (day: string) => (toward === 'future' ? day < today : day > today);
  const weeks = monthDays(marked);
  return (
    <fieldset ref={grid} className={styles.calendar} aria-label={say('calendar')} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Turn label={say('previous')} onClick={() => setMarked(monthsLater(marked, -1))}>
          <IconChevronLeft size={16} aria-hidden="true" />
        </Turn>
        <b aria-live="polite">{month(noon(marked))}</b>
        <Turn label={say('next')} onClick={() => setMarked(monthsLater(marked, 1))}>
          <IconChevronRight size={16} aria-hidden="true" />
        </Turn>
      </div>
      <div className={styles.days}>
        {weeks[1]?.map((day) => (
          <span key={day} className={styles.weekday} aria-hidden="true">
            {weekdayShort(noon(day))}
          </span>
        ))}
        {weeks.flat().map((day) => (
          <button
            key={day}
            type="button"
            className={styles.day}
            data-outside={day.slice(0, 7) !== marked.slice(0, 7) || undefined}
            aria-label={longDay(noon(day))}
            aria-pressed={day === chosen}
            aria-current={day === today ? 'date' : undefined}
            aria-disabled={isOff(day) || undefined}
            tabIndex={day === marked ? 0 : -1}
            onClick={() => !isOff(day) && onChoose(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

const Turn = ({ label, ...rest }: { label: string; onClick: () => void; children: ReactNode }) => (
  <button type="button" className={styles.turn} aria-label={label} tabIndex={-1} {...rest} />
);
