import type { Typed } from '../../session/typed/typedKeeper.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './NotesPane.module.css';
import { notesWords } from './notesWords.ts';

/** Whether the text is on the disk, in words. */
export function NoteState({ note }: { note: Typed }) {
  const say = useWords(notesWords);
  const { timeWithSeconds } = useFormats();
  const { failure, rev, keptRev, savedAt } = note;
  if (failure) {
    const isOver = failure === 'no-such-call' || failure === 'not-found';
    return (
      <span role="alert" className={styles.failed}>
        {say(isOver ? 'callOver' : 'failed')}
      </span>
    );
  }
  if (rev > keptRev) return <span>{say('keeping')}</span>;
  return savedAt === null ? null : <span className="figures">{say('keptAt', { time: timeWithSeconds(savedAt) })}</span>;
}
