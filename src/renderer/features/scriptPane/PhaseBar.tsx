import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './PhaseBar.module.css';
import { scriptWords } from './scriptWords.ts';

interface PhaseBarProps {
  view: StepView;
  onJump: (step: string) => void;
}

/** How far the conversation is: one mark for each phase, each the way to it. */
export function PhaseBar({ view, onJump }: PhaseBarProps) {
  const say = useWords(scriptWords);
  const { phases, phaseIndex } = view;
  const jumpBy = (by: number) => {
    const phase = phases[phaseIndex + by];
    if (phase) onJump(phase.step);
  };
  useKeys('script', [
    { key: 'Shift+ArrowLeft', label: say('previousPhase'), run: () => jumpBy(-1) },
    { key: 'Shift+ArrowRight', label: say('nextPhase'), run: () => jumpBy(1) },
  ]);
  return (
    <div className={styles.frame}>
      <ol className={styles.phases} aria-label={say('phases')}>
        {phases.map(({ id, title, state, step, incomplete }, index) => (
          <li key={id} className={`${styles.phase} ${styles[state]} ${incomplete ? styles.incomplete : ''}`}>
            <button
              type="button"
              className={styles.jump}
              aria-current={state === 'current' ? 'step' : undefined}
              aria-label={incomplete ? `${index + 1} ${title}, ${say('incomplete')}` : `${index + 1} ${title}`}
              title={incomplete ? say('completePhase', { title }) : say('jump', { title })}
              onClick={() => onJump(step)}
            >
              {index + 1} <span className={styles.title}>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
