import { ringCount } from '../../../shared/call/ringCount.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './CallState.module.css';
import { phoneWords } from './phoneWords.ts';

/** Callers expect an answer before the fourth ring: one dot for each that is left. */
const dots = [1, 2, 3];

/** Which ring it is. */
export function RingCounter({ alertingAt }: { alertingAt: number | null }) {
  const say = useWords(phoneWords);
  const offsetMs = useDesk(({ link }) => link.offsetMs);
  const count = ringCount(alertingAt, useNow(250) + offsetMs);
  const isLate = count > dots.length;
  return (
    <div className={`${styles.state} ${isLate ? styles.late : styles.warn}`} title={say('beforeFourth')}>
      {say('rings')}
      <b className={styles.clock}>{count === 1 ? say('firstRing') : say('ringNumber', { count })}</b>
      <span className={styles.dots} aria-hidden="true">
        {dots.map((dot) => (
          <span key={dot} className={count >= dot ? styles.dotOn : styles.dot} />
        ))}
      </span>
    </div>
  );
}
