import type { Promised } from '../../../shared/promise/promise.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';
import { PromiseDue } from './PromiseDue.tsx';

const minuteMs = 60_000;

/** The promises and callbacks of today, the late ones first. */
export function PromisesToday({ promises, onKept }: { promises: readonly Promised[]; onKept: () => void }) {
  const say = useWords(homeWords);
  const run = useCommand();
  const now = useNow(minuteMs);
  const keep = async (id: string) => {
    const kept = await run('promise.keep', { id, kept: true });
    if (kept.ok) onKept();
  };
  return (
    <Card title={say('promises')} aside={promises.length > 0 && promises.length}>
      {promises.length === 0 && (
        <p>
          {say('noPromises')} <span className={styles.soft}>{say('noPromisesHint')}</span>
        </p>
      )}
      <ol className={styles.list}>
        {promises.map((promise) => (
          <PromiseDue
            key={promise.id}
            promise={promise}
            isLate={promise.dueAt < now}
            onKeep={() => void keep(promise.id)}
          />
        ))}
      </ol>
    </Card>
  );
}
