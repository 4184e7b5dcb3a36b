import type { Contact } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useOutcomeText } from '../../../session/customer/useOutcomeText.ts';
import { hashOf } from '../../../session/route.ts';
import { useAgentName } from '../../../session/useAgentName.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import styles from './ContactLine.module.css';
import { historyWords } from './historyWords.ts';

/** A call says which way it went. */
const channelOf = ({ channel, direction }: Contact) =>
  channel === 'call' && direction ? (`channel.call.${direction}` as const) : (`channel.${channel}` as const);

/** One contact: when, how, about what; a call made here opens its story. */
export function ContactLine({ contact }: { contact: Contact }) {
  const say = useWords(historyWords);
  const of = useWords(customerWords);
  const outcomeText = useOutcomeText();
  const { dayWithYear, span } = useFormats();
  const nameOf = useAgentName();
  const { id, at, subject, outcome, agent, durationMs, callLogged } = contact;
  const how = of(channelOf(contact));
  const rest = [subject, outcomeText(outcome), durationMs ? span(durationMs) : null, agent && nameOf(agent)];
  return (
    <li className={styles.line}>
      <time dateTime={new Date(at).toISOString()} className={styles.at}>
        {dayWithYear(at)}
      </time>
      <p className={styles.what}>
        <strong>{how}</strong>
        {rest.filter(Boolean).map((words) => ` · ${words}`)}
        {callLogged && (
          <>
            {' · '}
            <a href={hashOf({ screen: 'calls', id })}>{say('readStory')}</a>
          </>
        )}
      </p>
    </li>
  );
}
