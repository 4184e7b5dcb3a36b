import type { CustomerSummary } from '../../../shared/customer/customer.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { CustomerLine } from './CustomerLine.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';

/** Whom the agent spoke with last. */
export function LastCustomers({ customers }: { customers: readonly CustomerSummary[] }) {
  const say = useWords(homeWords);
  return (
    <Card title={say('lastCustomers')}>
      <ul className={styles.list}>
        {customers.slice(0, 6).map((customer) => (
          <li key={customer.id}>
            <CustomerLine customer={customer} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
