import { Key } from '../../ui/Key.tsx';
import { useKeys } from '../keys/useKeys.ts';
import styles from './DigitList.module.css';

interface DigitListProps {
  title: string;
  /** Said when there is nothing to choose. */
  empty: string;
  options: readonly { key: string; label: string; note?: string }[];
  onChoose: (key: string) => void;
  onClose: () => void;
}

/** A short list that has the digits while it is open. */
export function DigitList({ title, empty, options, onChoose, onClose }: DigitListProps) {
  const shown = options.slice(0, 9);
  useKeys('sheet', [
    { key: 'Escape', run: onClose, inText: true },
    ...shown.map(({ key, label }, index) => ({ key: String(index + 1), label, run: () => onChoose(key) })),
  ]);
  return (
    <section className={styles.list} aria-label={title}>
      <h3 className={styles.title}>
        {title} <Key name="Escape" />
      </h3>
      {shown.length === 0 && <p>{empty}</p>}
      {shown.map(({ key, label, note }, index) => (
        <button
          key={key}
          type="button"
          className={styles.option}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(key)}
        >
          <Key name={String(index + 1)} />
          <span className={styles.words}>
            {label}
            {note && <small>{note}</small>}
          </span>
        </button>
      ))}
    </section>
  );
}
