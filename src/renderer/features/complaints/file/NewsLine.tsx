import type { Promised } from '../../../../shared/promise/promise.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { complaintWords } from '../complaintWords.ts';
import styles from './File.module.css';
import { fileWords } from './fileWords.ts';

interface NewsLineProps {
  promise: Promised;
  shortcut: string | undefined;
  onMark: () => void;
}

/** One promise to keep informed; one press says that it was done, another that it was not. */
export function NewsLine({ promise: { text, dueAt, owner, keptAt }, shortcut, onMark }: NewsLineProps) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const { nearMoment } = useFormats();
  const isKept = keptAt !== null;
  const isLate = !isKept && dueAt < Date.now();
  const when = isKept
    ? say('newsKept', { moment: nearMoment(keptAt), owner })
    : say('newsBefore', { moment: nearMoment(dueAt), owner });
  return (
    <li className={styles.line}>
      <div className={styles.lineWords}>
        <p>{text || say('newsDefault')}</p>
        <p className={isLate ? styles.late : styles.soft}>
          {when}
          {isLate && ` (${of('isLate')})`}
        </p>
      </div>
      <Button size="small" onClick={onMark} {...(shortcut !== undefined && { shortcut })}>
        {say(isKept ? 'newsNotGiven' : 'newsGiven')}
      </Button>
    </li>
  );
}
