import { useEffect } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import type { Route } from '../../session/route.ts';
import { hashOf, navigate } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Key } from '../../ui/Key.tsx';
import styles from './Notices.module.css';
import { noticeWords } from './noticeWords.ts';

interface NoticeLineProps {
  tone: 'good' | 'warn' | 'bad';
  text: string;
  /** What it is made of, one below the other. */
  lines?: readonly string[];
  /** Where more of it is to be seen, or done. */
  way?: { route: Route; label: string } | null;
  /** Of several, the one that keys act on. */
  hasKeys?: boolean;
  /** A refusal goes by itself; what happened stays until it was read. */
  fadesAfterMs?: number;
  onDismiss: () => void;
}

export function NoticeLine({
  tone,
  text,
  lines = [],
  way = null,
  hasKeys = false,
  fadesAfterMs,
  onDismiss,
}: NoticeLineProps) {
  const say = useWords(noticeWords);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from the first showing.
  useEffect(() => {
    if (fadesAfterMs === undefined) return;
    const timer = setTimeout(onDismiss, fadesAfterMs);
    return () => clearTimeout(timer);
  }, [fadesAfterMs]);
  useKeys('app', [{ key: 'Alt+9', label: say('dismiss'), inText: true, run: onDismiss }], { on: hasKeys });
  useKeys('app', [{ key: 'Alt+8', label: way?.label ?? '', inText: true, run: () => way && navigate(way.route) }], {
    on: hasKeys && way !== null,
  });
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
      {way && (
        <span>
          <a href={hashOf(way.route)} aria-keyshortcuts={hasKeys ? 'Alt+8' : undefined}>
            {way.label}
          </a>{' '}
          {hasKeys && <Key name="Alt+8" />}
        </span>
      )}
      <Button size="small" onClick={onDismiss} {...(hasKeys && { shortcut: 'Alt+9' })}>
        {say('dismiss')}
      </Button>
    </div>
  );
}
