import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { Key } from '../../ui/Key.tsx';
import styles from './ScriptPane.module.css';

interface TicksProps {
  view: StepView;
  hasDigits: boolean;
  onTick: (key: string, checked: boolean) => void;
}

/** What must have been said; a digit ticks it. */
export function Ticks({ view: { ticks }, hasDigits, onTick }: TicksProps) {
  useKeys(
    'script',
    ticks.map(({ key, label, digit, checked }) => ({ key: String(digit), label, run: () => onTick(key, !checked) })),
    { on: hasDigits },
  );
  return (
    <div className={styles.options}>
      {ticks.map(({ key, label, digit, checked }) => (
        <label key={key} className={`${styles.option} ${checked ? styles.chosen : ''}`}>
          {hasDigits && <Key name={String(digit)} />}
          <input type="checkbox" checked={checked} onChange={() => onTick(key, !checked)} />
          {label}
        </label>
      ))}
    </div>
  );
}
