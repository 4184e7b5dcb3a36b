import { sentences } from '../../session/sentences.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './settingsWords.ts';

/** What is on the disk, and what still has to reach the centre. */
export function KeepingCard() {
  const say = useWords(settingsWords);
  const refuse = useWords(sentences);
  const run = useCommand();
  const { timeWithSeconds, time } = useFormats();
  const { unsaved, savedAt, failure, outbox } = useDesk((desk) => desk.saving);
  const last = savedAt === null ? '' : ` · ${say('savedAt', { time: timeWithSeconds(savedAt) })}`;
  return (
    <Card title={say('keeping')}>
      <dl className={styles.facts}>
        <dt>{say('unsaved')}</dt>
        <dd>
          {unsaved === 0 ? say('unsavedNone') : say('unsavedCount', { count: unsaved })}
          {last}
        </dd>
        <dt>{say('outbox')}</dt>
        <dd>{outbox === 0 ? say('outboxNone') : say('outboxCount', { count: outbox })}</dd>
      </dl>
      {failure && (
        <div className={styles.retry} role="alert">
          <p>
            {say('saveFailure', { time: time(failure.at) })} {refuse(failure.code)}
          </p>
          <Button size="small" onClick={() => void run('desk.retrySave', {})}>
            {say('retry')}
          </Button>
        </div>
      )}
    </Card>
  );
}
