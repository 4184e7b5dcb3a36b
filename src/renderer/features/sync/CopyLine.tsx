import type { CopyProgress } from '../../../shared/desk/syncState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { useSlow } from '../../ui/useSlow.ts';
import styles from './CopyLine.module.css';
import { syncWords } from './syncWords.ts';

/** A small centre is copied before anybody could read of it. */
const slowMs = 800;

/** How the first copy goes, over a desk that works meanwhile. */
export function CopyLine() {
  const say = useWords(syncWords);
  const sync = useDesk((desk) => desk.sync);
  const isShown = useSlow(sync?.state === 'copying', slowMs);
  if (!sync || !isShown) return null;
  const { copy } = sync;
  return (
    <section className={styles.copy} aria-label={say('copy.title')}>
      <strong>{say('copy.title')}</strong>
      {copy && copy.total > 0 ? <Bar copy={copy} /> : <span>{say('copy.begins')}</span>}
      <span className={styles.meanwhile}>{say('copy.meanwhile')}</span>
    </section>
  );
}

function Bar({ copy: { rows, total, rowsPerS, leftMs } }: { copy: CopyProgress }) {
  const say = useWords(syncWords);
  const { count, span } = useFormats();
  return (
    <>
      <progress className={styles.bar} aria-label={say('copy.title')} value={rows} max={total} />
      <span className="figures">{say('copy.rows', { rows: count(rows), total: count(total) })}</span>
      {rowsPerS > 0 && <span className="figures">{say('copy.rate', { rate: count(rowsPerS) })}</span>}
      {leftMs !== null && <span className="figures">{say('copy.left', { span: span(leftMs) })}</span>}
    </>
  );
}
