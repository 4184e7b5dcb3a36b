import type { CustomerCard } from '../../../shared/customer/customer.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Alerts } from './Alerts.tsx';
import { ContactLine } from './ContactLine.tsx';
import { ProposalNote } from './ProposalNote.tsx';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

/** What must be known of the most likely caller, before anything is chosen. */
export function Preview({ card }: { card: CustomerCard }) {
  const say = useWords(popWords);
  return (
    <Card title={say('preview')} aside={<span className={styles.sub}>{card.name}</span>}>
      <Alerts alerts={card.alerts} told={{ openComplaints: [], proposal: card.proposal }} />
      {card.proposal && <ProposalNote proposal={card.proposal} />}
      <ol className={styles.contacts}>
        {card.contacts.slice(0, 3).map((contact) => (
          <ContactLine key={contact.id} contact={contact} />
        ))}
      </ol>
    </Card>
  );
}
