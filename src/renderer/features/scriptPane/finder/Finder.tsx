import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Key } from '../../../ui/Key.tsx';
import { useFocusKept } from '../../../ui/useFocusKept.ts';
import { scriptWords } from '../scriptWords.ts';
import styles from './Finder.module.css';

/** So many lines are shown: who types one letter more sees the rest. */
const SHOWN = 8;
const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

export interface FinderLine {
  key: string;
  label: string;
  note: string;
}

interface FinderProps {
  title: string;
  /** Null while they are asked for: what is typed meanwhile waits in the field. */
  lines: readonly FinderLine[] | null;
  /** Places in `lines` of what fits, the best first. */
  find: (typed: string) => readonly number[];
  onChoose: (key: string) => void;
  onClose: () => void;
  /** What is shown of the line that Enter takes. */
  preview?: (key: string) => ReactNode;
}

/** Letters find it, Enter takes it. The call's keys still act behind it. */
export function Finder({ title, lines, find, onChoose, onClose, preview }: FinderProps) {
  const say = useWords(scriptWords);
  const id = useId();
  const frame = useFocusKept<HTMLElement>(onClose);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const found = lines ? find(typed) : [];
  const shown = found.slice(0, SHOWN).flatMap((at) => lines?.[at] ?? []);
  const active = shown[Math.min(place, shown.length - 1)];
  useKeys('sheet', [{ key: 'Escape', run: onClose, inText: true }]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (event.nativeEvent.isComposing || (by === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (by !== undefined) setPlace((place + by + shown.length) % Math.max(1, shown.length));
    else if (active) onChoose(active.key);
  };
  return (
    <section ref={frame} className={styles.finder} aria-label={title}>
      <div className={styles.top}>
        <input
          data-first
          className={styles.input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          placeholder={title}
          aria-label={title}
          aria-expanded={shown.length > 0}
          aria-controls={shown.length > 0 ? id : undefined}
          aria-activedescendant={active && `${id}-${active.key}`}
          aria-autocomplete="list"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Key name="Escape" />
      </div>
      {lines && shown.length === 0 && <p className={styles.nothing}>{say('nothingFound')}</p>}
      {shown.length > 0 && (
        <div id={id} role="listbox" aria-label={title} className={styles.list}>
          {shown.map((line) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard.
            <div
              key={line.key}
              id={`${id}-${line.key}`}
              role="option"
              aria-selected={line === active}
              tabIndex={-1}
              className={styles.line}
              onClick={() => onChoose(line.key)}
            >
              {line.label}
              {line.note && <small>{line.note}</small>}
              {line === active && <Key name="Enter" />}
            </div>
          ))}
        </div>
      )}
      {found.length > SHOWN && <p className={styles.more}>{say('moreFound', { count: found.length - SHOWN })}</p>}
      {active && preview?.(active.key)}
    </section>
  );
}
