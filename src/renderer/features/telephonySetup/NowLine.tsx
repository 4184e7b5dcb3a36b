import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Chip } from '../../ui/Chip.tsx';
import { runningWord } from './runningWord.ts';
import { useSetup } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';

/** What works now, and what would surprise whoever changes it. */
export function NowLine() {
  const say = useWords(setupWords);
  const view = useSetup((state) => state.view);
  const isUp = useDesk(({ link }) => link.pbx === 'up');
  if (!view) return null;
  const { running, isPinned, isKept, prepared } = view;
  return (
    <div className={styles.now}>
      <span className={styles.hint}>{say('now')}</span>
      <Chip tone={running === 'none' ? 'plain' : isUp ? 'good' : 'warn'}>
        {runningWord(say, running)}
        {running !== 'none' && ` · ${say(isUp ? 'isUp' : 'isDown')}`}
      </Chip>
      {isPinned && <p className={styles.hint}>{say('pinned')}</p>}
      {!isKept && <p className={styles.hint}>{say('notKept')}</p>}
      {prepared && <p className={styles.hint}>{say('preparedNote')}</p>}
    </div>
  );
}
