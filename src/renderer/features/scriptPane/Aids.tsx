import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { typesetFrench } from '../../session/words/typesetFrench.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Mistakes } from './Mistakes.tsx';
import styles from './ScriptPane.module.css';
import { StepClock } from './StepClock.tsx';
import { scriptWords } from './scriptWords.ts';

/** What to restate, what to avoid, what helps, and the four Cs: quiet, below everything that acts. */
export function Aids({ view }: { view: StepView }) {
  const say = useWords(scriptWords);
  const typeset = view.lang === 'fr' ? typesetFrench : String;
  return (
    <div className={styles.aids}>
      {(view.restate ?? []).map((words) => (
        <p key={words}>
          <b className={styles.good}>{say('restate')}</b> <span lang={view.lang}>{typeset(words)}</span>
        </p>
      ))}
      <Mistakes avoid={view.avoid} hints={view.hints} />
      <p className={styles.quiet}>
        <span title={say('fourCs')}>
          {say('clear')} · {say('courteous')} · {say('concise')} · {say('concrete')}
        </span>
        <StepClock enteredAt={view.enteredAt} phaseAt={view.phaseAt ?? view.enteredAt} />
      </p>
    </div>
  );
}
