import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './ScriptPane.module.css';
import { StepClock } from './StepClock.tsx';
import { scriptWords } from './scriptWords.ts';

/** What to avoid, what helps, and the four Cs: quiet, below everything that acts. */
export function Aids({ view }: { view: StepView }) {
  const say = useWords(scriptWords);
  return (
    <div className={styles.aids}>
      {view.avoid.length > 0 && (
        <p>
          <b>{say('avoid')}</b> {view.avoid.join(' ')}
        </p>
      )}
      {view.hints.length > 0 && (
        <p>
          <b className={styles.good}>{say('hint')}</b> {view.hints.join(' ')}
        </p>
      )}
      <p className={styles.quiet}>
        <span title={say('fourCs')}>
          {say('clear')} · {say('courteous')} · {say('concise')} · {say('concrete')}
        </span>
        <StepClock enteredAt={view.enteredAt} />
      </p>
    </div>
  );
}
