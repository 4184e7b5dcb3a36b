import type { Purchase } from '../../../../shared/customer/customer.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { historyWords } from './historyWords.ts';
import styles from './RecordPurchases.module.css';

const tones = { delivered: 'plain', late: 'bad', returned: 'warn', 'on-the-way': 'good' } as const;

/** What was bought, paid and delivered. */
export function RecordPurchases({ purchases }: { purchases: readonly Purchase[] }) {
  const say = useWords(historyWords);
  const { count } = useFormats();
  if (purchases.length === 0) {
    return (
      <Card title={say('purchases')}>
        <p className={styles.none}>{say('noPurchases')}</p>
      </Card>
    );
  }
  return (
    <Card title={say('purchases')} aside={say('inAll', { count: purchases.length, shown: count(purchases.length) })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('date')}</th>
            <th scope="col">{say('product')}</th>
            <th scope="col">{say('order')}</th>
            <th scope="col">{say('deliveryIs')}</th>
            <th scope="col" className={styles.amount}>
              {say('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {purchases.map((purchase) => (
            <PurchaseRow key={purchase.id} purchase={purchase} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const say = useWords(historyWords);
  const { dayWithYear, money } = useFormats();
  const { at, product, quantity, ref, amountCents, currency, payment, delivery } = purchase;
  return (
    <tr>
      <td>
        <time dateTime={new Date(at).toISOString()}>{dayWithYear(at)}</time>
      </td>
      <td>{quantity > 1 ? `${quantity} × ${product}` : product}</td>
      <td className={styles.ref}>{ref}</td>
      <td>
        <Chip tone={tones[delivery]}>{say(`delivery.${delivery}`)}</Chip>
      </td>
      <td className={styles.amount}>
        {money(amountCents, currency)}
        <small>{say(`payment.${payment}`)}</small>
      </td>
    </tr>
  );
}
