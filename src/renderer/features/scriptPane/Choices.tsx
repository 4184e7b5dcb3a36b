import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { Key } from '../../ui/Key.tsx';
import styles from './ScriptPane.module.css';

interface ChoicesProps {
  view: StepView;
  hasDigits: boolean;
  onChoose: (key: string) => void;
}

/** The answers a customer may give; one digit notes it and goes on. */
export function Choices({ view: { choices, question }, hasDigits, onChoose }: ChoicesProps) {
  useKeys(
    'script',
    choices.map(({ key, label, digit }) => ({ key: String(digit), label, run: () => onChoose(key) })),
    { on: hasDigits },
  );
  return (
    <div className={styles.options} data-question={question}>
      {choices.map(({ key, label, digit, chosen, nextTitle }) => (
        <button
          key={key}
          type="button"
          className={`${styles.option} ${chosen ? styles.chosen : ''}`}
          aria-pressed={chosen}
          aria-keyshortcuts={hasDigits ? String(digit) : undefined}
          onClick={() => onChoose(key)}
        >
          {hasDigits && <Key name={String(digit)} />}
          <span className={styles.said}>{label}</span>
          {nextTitle && <small>{nextTitle}</small>}
        </button>
      ))}
    </div>
  );
}
