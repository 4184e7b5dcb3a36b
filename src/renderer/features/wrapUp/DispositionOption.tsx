import type { DispositionChoice } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Key } from '../../ui/Key.tsx';
import styles from './DispositionPane.module.css';
import { wrapUpWords } from './wrapUpWords.ts';

interface DispositionOptionProps {
  choice: DispositionChoice;
  isChosen: boolean;
  /** Whether its digit acts now. */
  isOn: boolean;
  isDisabled: boolean;
  onChoose: () => void;
}

export function DispositionOption({ choice, isChosen, isOn, isDisabled, onChoose }: DispositionOptionProps) {
  const say = useWords(wrapUpWords);
  const { digit, label, needsCallback } = choice;
  return (
    <li>
      <button
        type="button"
        className={`${styles.option} ${isChosen ? styles.chosen : ''}`}
        aria-pressed={isChosen}
        aria-keyshortcuts={isOn ? String(digit) : undefined}
        disabled={isDisabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        {isOn ? <Key name={String(digit)} /> : <span className={styles.digit}>{digit}</span>}
        {label}
        {needsCallback && <small>{say('needsCallback')}</small>}
      </button>
    </li>
  );
}
