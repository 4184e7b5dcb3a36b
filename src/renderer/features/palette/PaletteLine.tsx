import { useEffect, useRef } from 'react';
import { DialNumber } from '../../session/dial/DialNumber.tsx';
import { Key } from '../../ui/Key.tsx';
import styles from './CommandPalette.module.css';
import type { PaletteEntry } from './paletteEntry.ts';

interface PaletteLineProps {
  id: string;
  entry: PaletteEntry;
  isActive: boolean;
  onRun: () => void;
  onClose: () => void;
}

/** One thing to go to, to call or to do. */
export function PaletteLine({ id, entry, isActive, onRun, onClose }: PaletteLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { Icon, says, about, phone, shortcut } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that owns the list.
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-keyshortcuts={shortcut}
      className={styles.line}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.says}>{says}</span>
        {(about || phone) && (
          <span className={styles.about}>
            {phone && <DialNumber {...phone} isInList onDial={onClose} />}
            {phone && about && ' · '}
            {about}
          </span>
        )}
      </span>
      {shortcut && <Key name={shortcut} />}
    </div>
  );
}
