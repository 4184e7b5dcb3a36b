import type { KeyboardEvent, RefObject } from 'react';
import { useId } from 'react';
import { Key } from '../../../ui/Key.tsx';
import styles from './CustomerSearch.module.css';

interface CustomerSearchProps {
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** The list below and the line in it that Enter would open. */
  listId: string;
  activeId: string | undefined;
  onMove: (by: number) => void;
  onOpen: () => void;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** The big field: every keystroke asks, arrows move in the list, Enter opens. */
export function CustomerSearch(props: CustomerSearchProps) {
  const { ref, label, placeholder, text, onText, listId, activeId, onMove, onOpen } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (by === undefined && event.key !== 'Enter' && (event.key !== 'Escape' || text === '')) return;
    event.preventDefault();
    if (by !== undefined) onMove(by);
    else if (event.key === 'Enter') onOpen();
    else onText('');
  };
  return (
    <div className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        {label}
        <Key name="/" />
      </label>
      <input
        ref={ref}
        id={id}
        className={styles.input}
        type="text"
        role="combobox"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="/"
        aria-expanded={activeId !== undefined}
        aria-controls={activeId && listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
      />
    </div>
  );
}
