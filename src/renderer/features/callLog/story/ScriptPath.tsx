import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './ScriptPath.module.css';
import type { StepStay } from './scriptPath.ts';
import { storyWords } from './storyWords.ts';

/** The way through the script; a bar beside each step for the time it took. */
export function ScriptPath({ path }: { path: readonly StepStay[] }) {
  const say = useWords(storyWords);
  const { clock } = useFormats();
  const longest = Math.max(1, ...path.map(({ ms }) => ms ?? 0));
  return (
    <Card title={say('path')}>
      {path.length === 0 && <p className={styles.none}>{say('noPath')}</p>}
      <ol className={styles.path}>
        {path.map(({ step, title, at, ms }, place) => (
          <li key={`${at} ${step}`} className={styles.step}>
            <span className={styles.place}>{place + 1}</span>
            <span className={styles.title}>{title}</span>
            <span className={styles.track} aria-hidden="true">
              {ms !== null && <span className={styles.bar} style={{ width: `${(100 * ms) / longest}%` }} />}
            </span>
            <span className={styles.ms}>{ms !== null && clock(ms)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
