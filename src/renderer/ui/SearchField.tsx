import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import { Key } from './Key.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  shortcut: string;
  value: string;
  onChange: (typed: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
  size?: 'normal' | 'large';
  /** The list of what was found; an option's id is the list's id, a hyphen and its own. */
  list: { id: string; marked: string | null };
}

/** A search that answers as you type, with its key. */
export function SearchField({
  label,
  placeholder,
  shortcut,
  value,
  onChange,
  onKeyDown,
  ref,
  size = 'normal',
  list,
}: SearchFieldProps) {
  return (
    <div className={`${styles.search} ${styles[size]}`}>
      <IconSearch size={18} className={styles.icon} aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={list.marked !== null}
        aria-controls={list.marked === null ? undefined : list.id}
        aria-activedescendant={list.marked === null ? undefined : `${list.id}-${list.marked}`}
        aria-autocomplete="list"
        aria-keyshortcuts={shortcut}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      <Key name={shortcut} />
    </div>
  );
}
