import type { Promised } from '../../../../shared/promise/promise.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { historyWords } from './historyWords.ts';
import styles from './RecordPromises.module.css';

/** What was promised to this customer; one press says that it was kept. */
export function RecordPromises({ promises, onKept }: { promises: readonly Promised[]; onKept: () => void }) {
  const say = useWords(historyWords);
  return (
    <Card title={say('promises')}>
      {promises.length === 0 && <p className={styles.none}>{say('noPromises')}</p>}
      <ul className={styles.list}>
        {promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} onKept={onKept} />
        ))}
      </ul>
    </Card>
  );
}

function PromiseLine({ promise, onKept }: { promise: Promised; onKept: () => void }) {
  const say = useWords(historyWords);
  const run = useCommand();
  const { nearMoment, day } = useFormats();
  const { id, kind, text, dueAt, owner, keptAt } = promise;
  const isKept = keptAt !== null;
  const keep = async () => {
    if ((await run('promise.keep', { id, kept: !isKept })).ok) onKept();
  };
  const what = say(`promiseKind.${kind}`);
  return (
    <li className={styles.line} data-kept={isKept || undefined}>
      <div className={styles.words}>
        <strong>
          {isKept
            ? say('promiseKept', { kind: what, date: day(keptAt) })
            : say('promiseBefore', { kind: what, date: nearMoment(dueAt) })}
        </strong>{' '}
        {!isKept && dueAt < Date.now() && <Chip tone="bad">{say('promiseLate')}</Chip>}
        <p className={styles.detail}>{[text, owner].filter(Boolean).join(' · ')}</p>
      </div>
      <Button size="small" onClick={() => void keep()}>
        {say(isKept ? 'unkeep' : 'keep')}
      </Button>
    </li>
  );
}
