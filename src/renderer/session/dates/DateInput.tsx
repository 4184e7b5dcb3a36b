import { IconCalendar } from '@tabler/icons-react';
import type { InputHTMLAttributes, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useFormats } from '../useFormats.ts';
import { useWords } from '../words/useWords.ts';
import styles from './DateInput.module.css';
import { dateWords } from './dateWords.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { readDay } from './readDay.ts';
import type { Reading } from './reading.ts';
import { readMoment, timeIn } from './readMoment.ts';
import { writeDay } from './writeDate.ts';

interface DateInputProps {
  /** What ties the field to its label and its problem. */
  control: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>;
  kind: 'day' | 'moment';
  toward?: Reading['toward'];
  /** As it was typed; half a date too. */
  typed: string;
  onType: (typed: string) => void;
}

/** A date as people write it, with what the desk reads in it; or from a calendar (Alt+↓). */
export function DateInput({ control, kind, toward, typed, onType }: DateInputProps) {
  const say = useWords(dateWords);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const reading = { now: Date.now(), toward };
  const day = kind === 'day' ? readDay(typed, reading) : readMoment(typed, reading)?.slice(0, 10);
  const leave = () => {
    setOpen(false);
    field.current?.focus();
  };
  const choose = (chosen: string) => {
    const time = kind === 'moment' ? ` ${timeIn(typed)?.time ?? ''}` : '';
    onType(`${writeDay(chosen)}${time}`);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' || !event.altKey) return control.onKeyDown?.(event);
    event.preventDefault();
    setOpen(true);
  };
  return (
    <div className={styles.date}>
      <div className={styles.line}>
        <input
          {...control}
          ref={field}
          className={`${control.className ?? ''} ${styles.input}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          placeholder={say(`shape.${kind}`)}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={({ target }) => onType(target.value)}
        />
        <button
          type="button"
          className={styles.open}
          aria-label={say('choose')}
          aria-expanded={isOpen}
          tabIndex={-1}
          onClick={() => (isOpen ? leave() : setOpen(true))}
        >
          <IconCalendar size={17} aria-hidden="true" />
        </button>
      </div>
      {isOpen ? (
        <MonthGrid chosen={day ?? null} toward={toward} onChoose={choose} onLeave={leave} />
      ) : (
        <Read kind={kind} typed={typed} reading={reading} />
      )}
    </div>
  );
}

/** What the desk reads in it, in words; until it reads anything, an example. */
function Read({ kind, typed, reading }: Pick<DateInputProps, 'kind' | 'typed'> & { reading: Reading }) {
  const say = useWords(dateWords);
  const { longDay, time } = useFormats();
  if (typed.trim() === '') return null;
  const read = kind === 'day' ? readDay(typed, reading) : readMoment(typed, reading);
  const at = read === null ? 0 : new Date(kind === 'day' ? `${read}T12:00` : read).getTime();
  const words = kind === 'day' ? longDay(at) : `${longDay(at)}, ${time(at)}`;
  return <p className={styles.read}>{read === null ? say(`example.${kind}`) : words}</p>;
}
