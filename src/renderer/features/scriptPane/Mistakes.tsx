import { useWords } from '../../session/words/useWords.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** What to avoid at this very moment, and what helps. */
export function Mistakes({ avoid, hints }: { avoid: readonly string[]; hints: readonly string[] }) {
  const say = useWords(scriptWords);
  return (
    <>
      {avoid.length > 0 && (
        <p>
          <b>{say('avoid')}</b> {avoid.join(' ')}
        </p>
      )}
      {hints.length > 0 && (
        <p>
          <b className={styles.good}>{say('hint')}</b> {hints.join(' ')}
        </p>
      )}
    </>
  );
}
