import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DispositionPane.module.css';
import { wrapUpWords } from './wrapUpWords.ts';

/** What will happen if nothing more is done. */
export function ClosingWords({ call }: { call: DeskCall }) {
  const say = useWords(wrapUpWords);
  const run = useCommand();
  const { place, disposition, awaits } = call;
  const isWrapUp = place === 'wrap-up';
  const now = useNow(isWrapUp && disposition ? 250 : null);
  if (awaits === 'callback') return <p className={`${styles.words} ${styles.mind}`}>{say('awaitsCallback')}</p>;
  if (disposition === null) return isWrapUp ? <p className={styles.words}>{say('runsOut')}</p> : null;
  if (!isWrapUp) {
    return (
      <div className={styles.words}>
        {say('chosenAhead')}{' '}
        <Button size="small" shortcut="Z" onClick={() => void run('wrapUp.undo', { callId: call.call.id })}>
          {say('undo')}
        </Button>
      </div>
    );
  }
  const seconds = Math.ceil((disposition.undoUntil - now) / 1000);
  return seconds > 0 ? (
    <p className={`${styles.words} figures`} role="status">
      {say('closesIn', { seconds })}
    </p>
  ) : null;
}
