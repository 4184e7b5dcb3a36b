import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';
import type { Today } from './useToday.ts';

/** How the day goes, in four figures. */
export function TodayFigures({ figures }: { figures: Today['today'] }) {
  const say = useWords(homeWords);
  const { count, span } = useFormats();
  const { calls, answered, missed, talkMs } = figures;
  return (
    <Card title={say('today')}>
      <dl className={styles.figures}>
        <div>
          <dt>{say('calls')}</dt>
          <dd>{count(calls)}</dd>
        </div>
        <div>
          <dt>{say('answered')}</dt>
          <dd>{count(answered)}</dd>
        </div>
        <div>
          <dt>{say('missed')}</dt>
          <dd className={missed > 0 ? styles.missed : ''}>{count(missed)}</dd>
        </div>
        <div>
          <dt>{say('talk')}</dt>
          <dd>{span(talkMs)}</dd>
        </div>
      </dl>
    </Card>
  );
}
