import type { KeyboardEvent } from 'react';
import { Fragment, useId, useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import styles from './CommandPalette.module.css';
import { isAsked } from './isAsked.ts';
import { PaletteLine } from './PaletteLine.tsx';
import type { PaletteEntry } from './paletteEntry.ts';
import { paletteWords } from './paletteWords.ts';
import { useActionEntries } from './useActionEntries.ts';
import { useCustomerEntries } from './useCustomerEntries.ts';
import { useDialEntry } from './useDialEntry.ts';
import { useScreenEntries } from './useScreenEntries.ts';

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Type who, where or what; Enter does it. The call's keys still act behind it. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const say = useWords(paletteWords);
  const id = useId();
  const frame = useFocusKept<HTMLDivElement>(onClose);
  const [typed, setTyped] = useState('');
  /** Null: the first line, whatever it is when the answer comes. */
  const [activeId, setActiveId] = useState<string | null>(null);
  const customers = useCustomerEntries(typed);
  const rest = [...useScreenEntries(), ...useActionEntries(typed)].filter(({ says }) => isAsked(says, typed));
  const entries = [...useDialEntry(typed), ...customers.entries, ...rest];
  const active = entries.find((entry) => entry.id === activeId) ?? entries[0];
  const lineOf = (entry: PaletteEntry) => `${id}-${entry.id}`;
  const run = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (event.nativeEvent.isComposing || (by === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (!active) return;
    if (by === undefined) return run(active);
    const next = entries[(entries.indexOf(active) + by + entries.length) % entries.length];
    setActiveId(next?.id ?? null);
  };
  useKeys('sheet', [{ key: 'Escape', inText: true, run: onClose }], { closed: true });
  return (
    <div ref={frame} role="dialog" aria-label={say('title')} className={styles.palette}>
      <input
        data-first
        className={styles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={say('placeholder')}
        aria-label={say('placeholder')}
        aria-expanded={entries.length > 0}
        aria-controls={entries.length > 0 ? id : undefined}
        aria-activedescendant={active && lineOf(active)}
        aria-autocomplete="list"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
      />
      {entries.length > 0 && (
        <div id={id} role="listbox" aria-label={say('title')} className={styles.list}>
          {entries.map((entry, place) => (
            <Fragment key={entry.id}>
              {entry.group && entry.group !== entries[place - 1]?.group && (
                <p role="presentation" className={styles.group}>
                  {say(entry.group)}
                </p>
              )}
              <PaletteLine
                id={lineOf(entry)}
                entry={entry}
                isActive={entry === active}
                onRun={() => run(entry)}
                onClose={onClose}
              />
            </Fragment>
          ))}
        </div>
      )}
      {entries.length === 0 && !customers.isWaiting && (
        <p role="status" className={styles.nothing}>
          {say('nothing')}
        </p>
      )}
    </div>
  );
}
