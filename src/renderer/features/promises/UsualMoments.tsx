import { useState } from 'react';
import { writeMoment } from '../../session/dates/writeDate.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PromisesPane.module.css';
import { promiseWords } from './promiseWords.ts';
import { usualMoments } from './usualMoments.ts';

interface UsualMomentsProps {
  /** What the date field holds. */
  chosen: string;
  onChoose: (dueAt: number) => void;
}

/** The usual dates, by digit (with Ctrl+Shift while a field has the focus). */
export function UsualMoments({ chosen, onChoose }: UsualMomentsProps) {
  const say = useWords(promiseWords);
  const [moments] = useState(() => usualMoments(Date.now()));
  useKeys(
    'sheet',
    moments.map(({ word, dueAt }, index) => ({ key: String(index + 1), label: say(word), run: () => onChoose(dueAt) })),
  );
  return (
    <div className={styles.usual}>
      {moments.map(({ word, dueAt }, index) => (
        <Button
          key={word}
          size="small"
          shortcut={String(index + 1)}
          aria-pressed={chosen === writeMoment(dueAt)}
          onClick={() => onChoose(dueAt)}
        >
          {say(word)}
        </Button>
      ))}
    </div>
  );
}
