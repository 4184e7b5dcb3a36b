import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { runningWord } from './runningWord.ts';
import { useSetup } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';

/** What works now, and what would surprise whoever changes it. */
export function NowCard() {
  const say = useWords(setupWords);
  const view = useSetup((state) => state.view);
  const isUp = useDesk(({ link }) => link.pbx === 'up');
  if (!view) return null;
  const { running, isPinned, isKept, prepared } = view;
  return (
    <Card title={say('now')}>
      <p className={styles.now}>
        <Chip tone={running === 'none' ? 'plain' : isUp ? 'good' : 'warn'}>{runningWord(say, running)}</Chip>
      </p>
      {isPinned && <p className={styles.hint}>{say('pinned')}</p>}
      {!isKept && <p className={styles.hint}>{say('notKept')}</p>}
      {prepared && <p className={styles.hint}>{say('preparedNote')}</p>}
    </Card>
  );
}
