import { useKeys } from '../../session/keys/useKeys.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { ConflictList } from './ConflictList.tsx';
import refusedStyles from './Refused.module.css';
import { RefusedItem } from './RefusedItem.tsx';
import { SyncFacts } from './SyncFacts.tsx';
import styles from './SyncSheet.module.css';
import { syncWords } from './syncWords.ts';

/** How this desk stands with its centre, and all that needs a person, in one place. */
export function SyncSheet({ onClose }: { onClose: () => void }) {
  const say = useWords(syncWords);
  const sync = useDesk((desk) => desk.sync);
  const hasCall = useDesk(({ calls }) => calls.length > 0);
  useKeys('sheet', [{ key: 'Escape', inText: true, run: onClose }]);
  if (!sync) return null;
  const { conflicts, refused } = sync;
  return (
    <SideSheet title={say('title')} close={{ label: say('close'), run: onClose }}>
      <div className={styles.body}>
        <SyncFacts sync={sync} />
        {conflicts.length > 0 && (
          <section aria-label={say('conflicts')}>
            <h3 className={styles.title}>{say('conflicts')}</h3>
            <ConflictList conflicts={conflicts} keys={hasCall ? null : 'sheet'} hasNames />
          </section>
        )}
        {refused.length > 0 && (
          <section aria-label={say('refused')}>
            <h3 className={styles.title}>{say('refused')}</h3>
            <ul className={refusedStyles.list}>
              {refused.map((change) => (
                <RefusedItem key={change.mseq} change={change} />
              ))}
            </ul>
          </section>
        )}
        {conflicts.length + refused.length === 0 && <Blank title={say('nothing')}>{say('nothingHint')}</Blank>}
      </div>
    </SideSheet>
  );
}
