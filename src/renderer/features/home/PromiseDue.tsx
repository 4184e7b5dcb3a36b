import type { Promised } from '../../../shared/promise/promise.ts';
import { useDial } from '../../session/dial/useDial.ts';
import { hashOf } from '../../session/route.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';

interface PromiseDueProps {
  promise: Promised;
  isLate: boolean;
  onKeep: () => void;
}

/** One promise to keep: when, whom, what; call them, or say that it is done. */
export function PromiseDue({ promise, isLate, onKeep }: PromiseDueProps) {
  const say = useWords(homeWords);
  const { nearMoment, phone } = useFormats();
  const { canDial, isDialling, dial } = useDial();
  const { kind, text, dueAt, customerId, customerName, number, complaintId } = promise;
  const name = customerName ?? (number ? phone(number) : say('unknown'));
  return (
    <li className={styles.promise}>
      <div className={styles.words}>
        <b>
          {say(`kind.${kind}`)} ·{' '}
          {customerId ? <a href={hashOf({ screen: 'customers', id: customerId })}>{name}</a> : name}
        </b>
        <p className={styles.soft}>
          <time className={isLate ? styles.late : ''}>
            {nearMoment(dueAt)}
            {isLate && ` (${say('late')})`}
          </time>
          {text && ` · ${text}`}
          {complaintId && (
            <>
              {' '}
              · <a href={hashOf({ screen: 'complaints', id: complaintId })}>{say('ofComplaint')}</a>
            </>
          )}
        </p>
      </div>
      {canDial && number && (
        <Button
          size="small"
          look="primary"
          disabled={isDialling}
          aria-label={say('callNumber', { name, number: phone(number) })}
          onClick={() => void dial(number, customerId ?? undefined)}
        >
          {say('call')}
        </Button>
      )}
      <Button size="small" onClick={onKeep}>
        {say('kept')}
      </Button>
    </li>
  );
}
