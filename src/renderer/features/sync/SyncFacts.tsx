import type { SyncState } from '../../../shared/desk/syncState.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SyncSheet.module.css';
import { syncWords } from './syncWords.ts';

/** What waits, since when, and when the centre was last heard. */
export function SyncFacts({ sync }: { sync: SyncState }) {
  const say = useWords(syncWords);
  const run = useCommand();
  const { nearMoment, span } = useFormats();
  const { state, pending, oldestAt, lastPullAt } = sync;
  const now = useNow(oldestAt === null ? null : 1_000);
  return (
    <div>
      <dl className={styles.facts}>
        <dt>{say('is')}</dt>
        <dd>{say(`state.${state}`)}</dd>
        <dt>{say('pending')}</dt>
        <dd>{pending === 0 ? say('pendingNone') : say('pendingCount', { count: pending })}</dd>
        {oldestAt !== null && (
          <>
            <dt>{say('oldest')}</dt>
            <dd>{say('oldestIs', { moment: nearMoment(oldestAt), span: span(Math.max(0, now - oldestAt)) })}</dd>
          </>
        )}
        <dt>{say('pulled')}</dt>
        <dd>{lastPullAt === null ? say('pulledNever') : nearMoment(lastPullAt)}</dd>
      </dl>
      {(state === 'offline' || state === 'refused') && (
        <Button size="small" className={styles.now ?? ''} onClick={() => void run('sync.retryNow', {})}>
          {say('tryNow')}
        </Button>
      )}
    </div>
  );
}
