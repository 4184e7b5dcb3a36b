import type { Contact } from '../../../shared/customer/customer.ts';
import type { CustomerWord } from '../../session/customer/customerWords.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useOutcomeText } from '../../session/customer/useOutcomeText.ts';
import { hashOf } from '../../session/route.ts';
import { useAgentName } from '../../session/useAgentName.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

const wordOf = ({ channel, direction }: Contact) =>
  (channel === 'call' && direction ? `channel.call.${direction}` : `channel.${channel}`) satisfies CustomerWord;

/** One contact: when, how, about what, with whom. */
export function ContactLine({ contact }: { contact: Contact }) {
  const say = useWords(popWords);
  const sayCustomer = useWords(customerWords);
  const { day, span } = useFormats();
  const outcomeText = useOutcomeText();
  const nameOf = useAgentName();
  const { id, at, subject, outcome, durationMs, agent, callLogged } = contact;
  const about = [subject.replace(/\.$/, ''), outcomeText(outcome), durationMs !== null && span(durationMs)];
  const rest = [...about, agent && nameOf(agent)].filter(Boolean);
  return (
    <li className={styles.contact}>
      <time dateTime={new Date(at).toISOString()}>{day(at)}</time>
      <p>
        <b>{sayCustomer(wordOf(contact))}</b> · {rest.join(', ')}
        {callLogged && (
          <>
            {' · '}
            <a href={hashOf({ screen: 'calls', id })}>{say('story')}</a>
          </>
        )}
      </p>
    </li>
  );
}
