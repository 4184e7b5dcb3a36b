import { IconPhone } from '@tabler/icons-react';
import type { LoggedCall } from '../../../shared/interaction/callStory.ts';
import { useDispositionName } from '../../session/customer/useDispositionName.ts';
import { DialNumber } from '../../session/dial/DialNumber.tsx';
import { hashOf } from '../../session/route.ts';
import { useFormats } from '../../session/useFormats.ts';
import type { Say } from '../../session/words/sayIn.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Home.module.css';
import type { HomeWord } from './homeWords.ts';
import { homeWords } from './homeWords.ts';

/** One call: who, when, how it ended. */
export function LoggedCallLine({ call }: { call: LoggedCall }) {
  const say = useWords(homeWords);
  const nameOf = useDispositionName();
  const { nearMoment, span, phone } = useFormats();
  const { id, customerId, customerName, number, withheld, startedAt, direction, talkMs, outcome } = call;
  const who = customerName ?? (number ? phone(number) : say(withheld ? 'withheld' : 'unknown'));
  const how = [say(direction), talkMs > 0 && span(talkMs), endOf(call, say, nameOf)].filter(Boolean).join(' · ');
  return (
    <li className={styles.logged}>
      <a href={hashOf({ screen: 'calls', id })} className={styles.line}>
        <b>{who}</b>
        <time dateTime={new Date(startedAt).toISOString()}>{nearMoment(startedAt)}</time>
        <span className={outcome === 'missed' ? styles.missed : ''}>{how}</span>
      </a>
      {number && (
        <DialNumber number={number} customerId={customerId}>
          <IconPhone size={16} aria-hidden="true" />
        </DialNumber>
      )}
    </li>
  );
}

function endOf(
  { outcome, disposition, dispositionLabel }: LoggedCall,
  say: Say<HomeWord>,
  nameOf: ReturnType<typeof useDispositionName>,
): string | null {
  if (outcome === 'missed') return say('outcome.missed');
  if (disposition === 'not-set') return say('not-set');
  return disposition && nameOf(disposition, dispositionLabel);
}
