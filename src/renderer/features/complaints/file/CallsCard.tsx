import type { ComplaintView } from '../../../../shared/complaint/register.ts';
import { hashOf } from '../../../session/route.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './File.module.css';
import { fileWords } from './fileWords.ts';

/** The calls in which something was done about it, each with its story. */
export function CallsCard({ calls }: Pick<ComplaintView, 'calls'>) {
  const say = useWords(fileWords);
  const { moment } = useFormats();
  return (
    <Card title={say('calls')}>
      {calls.length === 0 && <p className={styles.soft}>{say('noCalls')}</p>}
      <ul className={styles.list}>
        {calls.map(({ id, at, subject, agent }) => (
          <li key={id}>
            <a href={hashOf({ screen: 'calls', id })}>{moment(at)}</a>{' '}
            <span className={styles.soft}>{[agent, subject].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
