import { useSession } from '../../session/SessionContext.tsx';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import type { SyncAlarm } from './alarmOf.ts';
import { alarmOf, conflictsOf } from './alarmOf.ts';
import styles from './SyncLine.module.css';
import { syncWords } from './syncWords.ts';

/** What of the exchange with the centre needs a person, on every screen, with the way to act. */
export function SyncLine() {
  const say = useWords(syncWords);
  const { sheets } = useSession();
  const sync = useDesk((desk) => desk.sync);
  const account = useDesk((desk) => desk.account);
  const alarm = sync ? alarmOf(sync, account) : null;
  if (!sync || !alarm) return null;
  const count = countOf(alarm, sync.refused.length, conflictsOf(sync, account).length);
  return (
    <div role="status" aria-label={say('alarm')} className={styles.line}>
      <p>{say(`line.${alarm}`, { count })}</p>
      {alarm === 'session' && (
        <Button size="small" onClick={() => sheets.open({ kind: 'signIn' })}>
          {say('signIn')}
        </Button>
      )}
      {isDecision(alarm) && (
        <Button size="small" shortcut="L" onClick={() => sheets.open({ kind: 'sync' })}>
          {say('open')}
        </Button>
      )}
    </div>
  );
}

const isDecision = (alarm: SyncAlarm) => alarm === 'refused' || alarm === 'conflicts' || alarm === 'both';

function countOf(alarm: SyncAlarm, refused: number, conflicts: number): number {
  if (alarm === 'refused') return refused;
  return alarm === 'conflicts' ? conflicts : refused + conflicts;
}
