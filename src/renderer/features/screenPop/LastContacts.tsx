import type { CustomerCard } from '../../../shared/customer/customer.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { ContactLine } from './ContactLine.tsx';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

/** How the last contacts went, so that nobody asks the customer to repeat. */
export function LastContacts({ card }: { card: CustomerCard }) {
  const say = useWords(popWords);
  const { count } = useFormats();
  const total = say('contactCount', { count: card.contactCount }).replace(
    String(card.contactCount),
    count(card.contactCount),
  );
  return (
    <Card title={say('contacts')} aside={card.contacts.length > 0 && total}>
      {card.contacts.length === 0 ? (
        <p className={styles.soft}>{say('noContacts')}</p>
      ) : (
        <ol className={styles.contacts}>
          {card.contacts.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </ol>
      )}
    </Card>
  );
}
