import { useState } from 'react';
import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ContactLine } from './ContactLine.tsx';
import { historyWords } from './historyWords.ts';
import styles from './RecordTimeline.module.css';

/** Enough to see the recent past without drawing all of it. */
const page = 25;

/** Every contact on every channel, the latest first. */
export function RecordTimeline({ record }: { record: CustomerRecord }) {
  const say = useWords(historyWords);
  const { count } = useFormats();
  const [shown, setShown] = useState(page);
  const { contacts, contactCount } = record;
  return (
    <Card
      title={say('timeline')}
      aside={contactCount > 0 && say('inAll', { count: contactCount, shown: count(contactCount) })}
    >
      {contacts.length === 0 && <p className={styles.none}>{say('noTimeline')}</p>}
      <ol className={styles.timeline}>
        {contacts.slice(0, shown).map((contact) => (
          <ContactLine key={contact.id} contact={contact} />
        ))}
      </ol>
      {contacts.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 4 * page)}>
          {say('showMore')}
        </Button>
      )}
    </Card>
  );
}
