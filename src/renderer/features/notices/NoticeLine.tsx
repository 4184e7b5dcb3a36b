import { useEffect } from 'react';
import { hashOf } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Notices.module.css';
import { noticeWords } from './noticeWords.ts';

interface NoticeLineProps {
  tone: 'good' | 'warn' | 'bad';
  text: string;
  /** What it is made of, one below the other. */
  lines?: readonly string[];
  /** The call it is about, when its story can be read. */
  logId?: string | null;
  /** A refusal goes by itself; what happened stays until it was read. */
  fadesAfterMs?: number;
  onDismiss: () => void;
}

export function NoticeLine({ tone, text, lines = [], logId = null, fadesAfterMs, onDismiss }: NoticeLineProps) {
  const say = useWords(noticeWords);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from the first showing.
  useEffect(() => {
    if (fadesAfterMs === undefined) return;
    const timer = setTimeout(onDismiss, fadesAfterMs);
    return () => clearTimeout(timer);
  }, [fadesAfterMs]);
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <div className={styles.text}>
        <p>{text}</p>
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {logId !== null && <a href={hashOf({ screen: 'calls', id: null })}>{say('seeLog')}</a>}
      <Button size="small" onClick={onDismiss}>
        {say('dismiss')}
      </Button>
    </div>
  );
}
