import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { formWords } from '../form/formWords.ts';
import { PhoneLine } from './PhoneLine.tsx';
import styles from './RecordDetails.module.css';
import { recordWords } from './recordWords.ts';

/** How to reach them, and whether we may. */
export function RecordDetails({ record }: { record: CustomerRecord }) {
  const say = useWords(recordWords);
  const of = useWords(customerWords);
  const country = useWords(formWords);
  const town = [record.postcode, record.city].filter(Boolean).join(' ');
  const abroad = record.country === 'FR' ? '' : country(`countryOf.${record.country}`);
  const address = [record.address, town, abroad].filter(Boolean).join(', ');
  return (
    <Card title={say('details')} className={styles.card ?? ''}>
      <dl className={styles.details}>
        <dt>{say('phones')}</dt>
        <dd>
          {record.phones.length === 0 && <span className={styles.missing}>{say('noPhones')}</span>}
          <ul className={styles.phones}>
            {record.phones.map((phone) => (
              <PhoneLine key={`${phone.raw} ${phone.label}`} phone={phone} customerId={record.id} />
            ))}
          </ul>
        </dd>
        <dt>{say('address')}</dt>
        <dd>{address || <span className={styles.missing}>{say('missing')}</span>}</dd>
        <dt>{say('email')}</dt>
        <dd>{record.email || <span className={styles.missing}>{say('missing')}</span>}</dd>
        <dt>{say('consent')}</dt>
        <dd>{of(`mayCall.${record.mayCall}`)}</dd>
      </dl>
    </Card>
  );
}
