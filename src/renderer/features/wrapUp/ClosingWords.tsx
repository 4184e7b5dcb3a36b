import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './DispositionPane.module.css';
import { wrapUpWords } from './wrapUpWords.ts';

/** What will happen if nothing more is done. */
export function ClosingWords({ call, now }: { call: DeskCall; now: number }) {
  const say = useWords(wrapUpWords);
  const { place, disposition, awaits } = call;
  if (awaits === 'callback') return <p className={`${styles.words} ${styles.mind}`}>{say('awaitsCallback')}</p>;
  if (place !== 'wrap-up') return <p className={styles.words}>{say('chosenAhead')}</p>;
  if (disposition === null) return <p className={styles.words}>{say('runsOut')}</p>;
  const seconds = Math.ceil((disposition.undoUntil - now) / 1000);
  return seconds > 0 ? <p className={styles.words}>{say('closesIn', { seconds })}</p> : null;
}
