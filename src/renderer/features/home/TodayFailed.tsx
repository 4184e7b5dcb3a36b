import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';

/** The day could not be read; calls are not touched by that. */
export function TodayFailed({ onRetry }: { onRetry: () => void }) {
  const say = useWords(homeWords);
  return (
    <Card title={say('today')}>
      <div role="alert">
        <b>{say('failed')}</b>
        <p className={styles.soft}>{say('failedHint')}</p>
        <div className={styles.actions}>
          <Button onClick={onRetry}>{say('retry')}</Button>
        </div>
      </div>
    </Card>
  );
}
