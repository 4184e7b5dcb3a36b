import { useEffect, useState } from 'react';
import { useConnection } from '../session/useDesk.ts';
import { useWords } from '../session/words/useWords.ts';
import styles from './Starting.module.css';
import { appWords } from './words.ts';

const patienceMs = 150;

/** Shown until the desk has answered; nothing at all when it answers at once. */
export function Starting() {
  const say = useWords(appWords);
  const connection = useConnection();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  const isLost = connection === 'lost';
  return (
    <main className={styles.starting} aria-live="polite">
      <h1 className={styles.title}>{say(isLost ? 'unreachable' : 'starting')}</h1>
      {isLost && <p>{say('unreachableDetail')}</p>}
    </main>
  );
}
