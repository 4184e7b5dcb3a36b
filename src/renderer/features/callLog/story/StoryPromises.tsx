import type { Promised } from '../../../../shared/promise/promise.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './StoryView.module.css';
import { storyWords } from './storyWords.ts';

/** What the agent promised in this call. */
export function StoryPromises({ promises }: { promises: readonly Promised[] }) {
  const say = useWords(storyWords);
  const { nearMoment, day } = useFormats();
  return (
    <Card title={say('promises')}>
      {promises.length === 0 && <p className={styles.none}>{say('noPromises')}</p>}
      <ul className={styles.list}>
        {promises.map(({ id, kind, text, dueAt, owner, keptAt }) => (
          <li key={id}>
            <strong>{say(`promiseKind.${kind}`)}</strong>{' '}
            {keptAt === null
              ? say('promiseBefore', { date: nearMoment(dueAt), owner })
              : say('promiseKept', { date: day(keptAt) })}
            {text && <p className={styles.none}>{text}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
