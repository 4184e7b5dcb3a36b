import type { SyncState } from '../../../shared/desk/syncState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { useSlow } from '../../ui/useSlow.ts';
import styles from './SyncWords.module.css';
import { syncWords } from './syncWords.ts';

/** A change is usually told within a moment: only one that waits is news. */
const newsMs = 2_000;
/** From here on the age of what waits is to be minded. */
const longMs = 600_000;

/** In the foot, always: what waits for the centre and since when, and when the centre was last heard. Opens the whole of it. */
export function SyncWords() {
  const say = useWords(syncWords);
  const { sheets } = useSession();
  const sync = useDesk((desk) => desk.sync);
  if (!sync || sync.state === 'off') return null;
  const decisions = sync.refused.length + sync.conflicts.length;
  return (
    <button
      type="button"
      className={styles.words}
      aria-keyshortcuts="L"
      title={say('title')}
      onClick={() => sheets.open({ kind: 'sync' })}
    >
      {decisions > 0 && <b className={styles.decide}>{say('foot.decide', { count: decisions })}</b>}
      <Exchange sync={sync} />
    </button>
  );
}

function Exchange({ sync }: { sync: SyncState }) {
  const say = useWords(syncWords);
  const { time, span } = useFormats();
  const { state, pending, oldestAt, lastPullAt, copy } = sync;
  const isWaiting = useSlow(pending > 0, newsMs) || (pending > 0 && (state === 'offline' || state === 'refused'));
  const now = useNow(isWaiting ? 1_000 : null);
  if (state === 'copying')
    return (
      <span className="figures">{copy ? say('foot.copying', { percent: percentOf(copy) }) : say('foot.copySoon')}</span>
    );
  if (isWaiting && oldestAt !== null) {
    const age = Math.max(0, now - oldestAt);
    const received = lastPullAt === null ? '' : ` · ${say('foot.pulled', { time: time(lastPullAt) })}`;
    return (
      <span className={`figures ${age > longMs ? styles.late : ''}`}>
        {say('foot.waiting', { count: pending, span: span(age) })}
        {received}
      </span>
    );
  }
  if (state === 'refused') return <span className={styles.bad}>{say('foot.refused')}</span>;
  if (state === 'live' || (state === 'behind' && lastPullAt !== null))
    return (
      <span className="figures">
        {lastPullAt === null ? say('foot.toldNow') : say('foot.told', { time: time(lastPullAt) })}
      </span>
    );
  return (
    <span className="figures">
      {lastPullAt === null ? say('foot.fetching') : say('foot.pulled', { time: time(lastPullAt) })}
    </span>
  );
}

const percentOf = ({ rows, total }: { rows: number; total: number }) =>
  total === 0 ? 0 : Math.min(100, Math.floor((rows / total) * 100));
