import type { LoggedCall } from '../../../shared/interaction/callStory.ts';
import { hashOf } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';
import { LoggedCallLine } from './LoggedCallLine.tsx';

/** The last calls, each the way to its story. */
export function LastCalls({ calls }: { calls: readonly LoggedCall[] }) {
  const say = useWords(homeWords);
  return (
    <Card title={say('lastCalls')} aside={<a href={hashOf({ screen: 'calls', id: null })}>{say('allCalls')}</a>}>
      {calls.length === 0 && (
        <p>
          {say('noCalls')} <span className={styles.soft}>{say('noCallsHint')}</span>
        </p>
      )}
      <ol className={styles.list}>
        {calls.slice(0, 8).map((call) => (
          <LoggedCallLine key={call.id} call={call} />
        ))}
      </ol>
    </Card>
  );
}
